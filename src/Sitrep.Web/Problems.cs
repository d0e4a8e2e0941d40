using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;

namespace Sitrep.Web;

/// <summary>What is answered when a request cannot be met, as RFC 9457 has it.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>Answers for what the rest of the server gives up on.</summary>
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (RequestProblem problem)
        {
            await Write(context, problem.Status, problem.Message);
        }
        catch (SqliteException error) when (!context.Response.HasStarted)
        {
            await Write(context, StatusCodes.Status503ServiceUnavailable, $"The ledger cannot be read: {error.Message}");
        }
    }

    public static Task Write(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        return Json.Write(context, MediaType, json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        });
    }
}

/// <summary>A request that cannot be met; the message tells its sender why.</summary>
internal sealed class RequestProblem(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static RequestProblem Wrong(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestProblem NotFound(string what) => new(StatusCodes.Status404NotFound, $"There is no {what}");
}

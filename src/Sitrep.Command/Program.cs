Console.Error.WriteLine("sitrep: no verb is built yet");
return 2;

/** Asks the server that served this page. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => ({}))) as { detail?: string }
  throw new Error(problem.detail ?? `The server answered ${response.status}`)
}

/** An id as one step of a path: a browser would resolve '/../' in an article's id. */
export const inPath = (id: string): string => encodeURIComponent(id)

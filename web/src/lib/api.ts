/** Asks the server that served this page. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => ({}))) as { detail?: string }
  throw new Error(problem.detail ?? `The server answered ${response.status}`)
}

/** An id in a path; an article's may hold slashes, which stay. */
export const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/')

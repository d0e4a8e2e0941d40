import { get } from './api'

/** What was last asked for, and what came of it. A later question makes an earlier answer void. */
export class Loader<T> {
  value = $state.raw<T>()
  error = $state('')
  busy = $state(false)
  #asked: AbortController | undefined

  async ask(path: string, merge: (answer: T) => T = (answer) => answer) {
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    this.busy = true
    try {
      const answer = await get<T>(path, asked.signal)
      if (asked.signal.aborted) return
      this.value = merge(answer)
      this.error = ''
    } catch (problem) {
      if (asked.signal.aborted) return
      this.error = problem instanceof Error ? problem.message : String(problem)
    } finally {
      if (this.#asked === asked) this.busy = false
    }
  }

  clear() {
    this.#asked?.abort()
    this.value = undefined
    this.error = ''
    this.busy = false
  }
}

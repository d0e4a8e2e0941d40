import { emptyView, parseView, viewSearch, type View } from './url'

/** What is shown now, kept in step with the address. */
class Session {
  view = $state<View>(parseView(location.search))

  constructor() {
    addEventListener('popstate', () => (this.view = parseView(location.search)))
  }

  /** Goes to another view: a step that the browser's Back undoes, unless it only refines the last one. */
  go(change: Partial<View>, step: 'new' | 'same' = 'new') {
    this.view = { ...this.view, ...change }
    const address = viewSearch(this.view)
    if (step === 'new') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  reset() {
    this.go({ ...emptyView, tab: this.view.tab, policy: this.view.policy })
  }

  /** The address of a changed view, for links that may be opened elsewhere. */
  href(change: Partial<View>): string {
    return viewSearch({ ...this.view, ...change })
  }
}

export const session = new Session()

/** Follows a link within the page, unless the user asks for a new tab or window. */
export function follow(event: MouseEvent, change: Partial<View>) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  session.go(change)
}

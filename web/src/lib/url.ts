import { quads, statuses } from './plover'

export const tabs = ['events', 'incidents', 'worklist', 'changes'] as const

export type Tab = (typeof tabs)[number]

/** What the page shows; all of it is in the address, so that any view can be sent to somebody. */
export interface View {
  tab: Tab
  types: string[]
  statuses: string[]
  country: string
  actor: string
  from: string
  to: string
  text: string
  /** west,south,east,north */
  bbox: string
  contested: boolean
  policy: string
  /** The event whose report is open. */
  event: string
  /** The incident whose claims are open. */
  incident: string
}

export const emptyView: View = {
  tab: 'events', types: [], statuses: [], country: '', actor: '', from: '', to: '', text: '', bbox: '', contested: false,
  policy: '', event: '', incident: '',
}

export const policies = ['representative', 'conservative', 'informative', 'latest', 'minimum', 'median', 'maximum', 'low-best-high', 'sum'] as const

const knownTypes: readonly string[] = quads.flatMap((quad) => quad.types)
const words = ['country', 'actor', 'text', 'event', 'incident'] as const
const day = /^\d{4}-\d{2}-\d{2}$/
const box = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/

/** Reads an address. What it cannot mean is passed over: an address may be old or mistyped. */
export function parseView(search: string): View {
  const query = new URLSearchParams(search)
  const list = (name: string, known: readonly string[]) =>
    known.filter((one) => query.getAll(name).flatMap((value) => value.split(',')).includes(one))
  const matching = (name: string, form: RegExp) => (form.test(query.get(name) ?? '') ? query.get(name)! : '')
  const view: View = {
    ...emptyView,
    tab: tabs.find((tab) => tab === query.get('tab')) ?? 'events',
    types: list('type', knownTypes),
    statuses: list('status', statuses),
    from: matching('from', day),
    to: matching('to', day),
    bbox: matching('bbox', box),
    contested: query.get('contested') === 'true',
    policy: (policies as readonly string[]).includes(query.get('policy') ?? '') ? query.get('policy')! : '',
  }
  for (const name of words) view[name] = query.get(name) ?? ''
  return view
}

/** The address of a view; an empty field is left out. */
export function viewSearch(view: View): string {
  const query = filterQuery(view)
  if (view.tab !== 'events') query.set('tab', view.tab)
  if (view.policy) query.set('policy', view.policy)
  if (view.contested) query.set('contested', 'true')
  if (view.event) query.set('event', view.event)
  if (view.incident) query.set('incident', view.incident)
  const text = query.toString()
  return text ? `?${text}` : '/'
}

/** The part of a view that restricts what is listed, as the API takes it. */
export function filterQuery(view: View): URLSearchParams {
  const query = new URLSearchParams()
  if (view.types.length > 0) query.set('type', view.types.join(','))
  if (view.statuses.length > 0) query.set('status', view.statuses.join(','))
  for (const name of ['country', 'actor', 'from', 'to', 'text', 'bbox'] as const) {
    if (view[name].trim()) query.set(name, view[name].trim())
  }
  return query
}

/** Whether anything restricts what is listed. */
export const isFiltered = (view: View): boolean => filterQuery(view).size > 0 || view.contested

/** An address that a report gives, if it may be linked to: never a script. */
export function safeLink(url: string | undefined): string | undefined {
  if (!url) return undefined
  try {
    const { protocol, href } = new URL(url)
    return protocol === 'https:' || protocol === 'http:' ? href : undefined
  } catch {
    return undefined
  }
}

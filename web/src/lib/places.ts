import { sharpness, type Sharpness } from './format'
import { quad, type Quad } from './plover'
import type { CodedEvent } from './types'

/** Events at one place, known with one precision, drawn as one sign. */
export interface Site {
  key: string
  lon: number
  lat: number
  sharpness: Sharpness
  /** ISO 3166-1 alpha-3. */
  country: string
  /** The kind of act that most of them are. */
  quad: Quad
  events: string[]
}

/** The signs of a list of events; what has no coordinates has none, and what lies at sea is not drawn as a point on land. */
export function sites(events: readonly CodedEvent[]): Site[] {
  const found = new Map<string, Site & { kinds: Map<Quad, number> }>()
  for (const { id, type, place } of events) {
    const sharp = sharpness(place?.precision)
    if (!place || place.lat === undefined || place.lon === undefined || sharp === 'none') continue
    const key = `${place.lat},${place.lon},${sharp}`
    const site = found.get(key) ?? {
      key, lon: place.lon, lat: place.lat, sharpness: sharp, country: place.country ?? '', quad: quad(type), events: [], kinds: new Map<Quad, number>(),
    }
    site.events.push(id)
    site.kinds.set(quad(type), (site.kinds.get(quad(type)) ?? 0) + 1)
    site.quad = [...site.kinds].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
    found.set(key, site)
  }
  return [...found.values()].map(({ kinds: _, ...site }) => site)
}

/** The next event at a site after the one that is open: clicking again goes through them. */
export const nextAt = (events: readonly string[], open: string): string => events[(events.indexOf(open) + 1) % events.length]!

/** West, south, east and north of the sites; undefined without any. */
export function bounds(all: readonly Site[]): [number, number, number, number] | undefined {
  if (all.length === 0) return undefined
  const lons = all.map((site) => site.lon)
  const lats = all.map((site) => site.lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { feature, mesh } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import { countryNumber } from './format'
import { labelPoint, unwrapped, withoutLeaps } from './shapes'
import type { Quad } from './plover'
import type { Site } from './places'

setWorkerUrl(workerUrl)

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>

interface Colours {
  sea: string
  land: string
  border: string
  label: string
  chosen: string
  ring: string
  kinds: Record<Quad, string>
}

/** The page's colours; the map cannot read them from the style sheet. */
export const colours: Record<'light' | 'dark', Colours> = {
  light: {
    sea: '#dfe6ea', land: '#f8f8f5', border: '#a9b4bb', label: '#4a5963', chosen: '#16212a', ring: '#ffffff',
    kinds: { 'verbal-cooperation': '#0b6ca8', 'material-cooperation': '#00755a', 'verbal-conflict': '#9a6500', 'material-conflict': '#b8430a' },
  },
  dark: {
    sea: '#0e1418', land: '#1c262d', border: '#46555f', label: '#a3b2bd', chosen: '#ffffff', ring: '#11171c',
    kinds: { 'verbal-cooperation': '#6cb8ec', 'material-cooperation': '#3fc7a0', 'verbal-conflict': '#eab54a', 'material-conflict': '#f5894f' },
  },
}

const nearKilometres = 25
const kilometresPerPixelAtZoom0 = 156.543 / 2

/** Makes the map: countries of the world from the server that served the page, and no tiles from anywhere. */
export async function makeMap(container: HTMLElement, theme: 'light' | 'dark', onclick: (events: string[]) => void, onhover: (events: string[]) => void) {
  const atlas = (await (await fetch(atlasUrl)).json()) as Atlas
  const map = new MapLibre({
    container,
    style: style(atlas, theme),
    center: [35, 28],
    zoom: 1.6,
    minZoom: 0.6,
    maxZoom: 10,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: { compact: false, customAttribution: 'Borders: Natural Earth. Places: GeoNames (CC BY 4.0)' },
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new ScaleControl({}), 'bottom-right')
  const eventsOf = (features: MapGeoJSONFeature[] | undefined) => JSON.parse((features?.[0]?.properties.events as string | undefined) ?? '[]') as string[]
  map.on('click', 'signs', (click) => onclick(eventsOf(click.features)))
  map.on('mousemove', 'signs', (move) => {
    map.getCanvas().style.cursor = 'pointer'
    onhover(eventsOf(move.features))
  })
  map.on('mouseleave', 'signs', () => {
    map.getCanvas().style.cursor = ''
    onhover([])
  })
  await map.once('load')
  return map
}

/** Draws the signs; those of the open or pointed-at event are ringed. */
export function drawSites(map: MapLibre, all: readonly Site[], chosen: readonly string[]) {
  const source = map.getSource<GeoJSONSource>('sites')
  void source?.setData({
    type: 'FeatureCollection',
    features: all.map((site) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
      properties: {
        sharpness: site.sharpness,
        quad: site.quad,
        count: site.events.length,
        events: site.events,
        chosen: site.events.some((id) => chosen.includes(id)),
      },
    })),
  })
  // An event of which only the country is known belongs to all of it.
  const countries = all.filter((site) => site.sharpness === 'country').map((site) => countryNumber(site.country)).filter((id) => id !== undefined)
  map.setFilter('vague-countries', ['in', ['get', 'number'], ['literal', countries]])
}

export function recolour(map: MapLibre, theme: 'light' | 'dark') {
  for (const [layer, property, value] of paints(colours[theme])) map.setPaintProperty(layer, property as never, value as never)
}

function paints(c: Colours): [string, string, unknown][] {
  const kind = ['match', ['get', 'quad'], ...Object.entries(c.kinds).flat(), c.label]
  return [
    ['sea', 'background-color', c.sea],
    ['land', 'fill-color', c.land],
    ['vague-countries', 'fill-color', c.kinds['material-conflict']],
    ['borders', 'line-color', c.border],
    ['country-names', 'text-color', c.label],
    ['country-names', 'text-halo-color', c.land],
    ['reach', 'circle-color', kind],
    ['reach', 'circle-stroke-color', kind],
    ['signs', 'circle-color', kind],
    ['signs', 'circle-stroke-color', ['case', ['get', 'chosen'], c.chosen, ['match', ['get', 'sharpness'], 'point', c.ring, 'near', c.ring, kind]]],
    ['counts', 'text-color', c.chosen],
    ['counts', 'text-halo-color', c.ring],
  ]
}

function style(atlas: Atlas, theme: 'light' | 'dark'): StyleSpecification {
  const countries = feature(atlas, atlas.objects.countries)
  const named = {
    ...countries,
    features: countries.features.map((one) => ({
      ...one,
      geometry: unwrapped(one.geometry as Polygon | MultiPolygon),
      properties: { name: one.properties.name, number: String(one.id).padStart(3, '0') },
    })),
  }
  const names = named.features.map((one) => ({
    type: 'Feature' as const,
    properties: { name: one.properties.name },
    geometry: { type: 'Point' as const, coordinates: labelPoint(one.geometry) },
  }))
  const built: StyleSpecification = {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: named, tolerance: 0.5 },
      // The mesh: outlines of the polygons would be drawn twice.
      borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: withoutLeaps(mesh(atlas, atlas.objects.countries)) }, tolerance: 0.5 },
      names: { type: 'geojson', data: { type: 'FeatureCollection', features: names } },
      sites: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'sea', type: 'background' },
      { id: 'land', type: 'fill', source: 'countries' },
      { id: 'vague-countries', type: 'fill', source: 'countries', filter: ['==', '1', '2'], paint: { 'fill-opacity': 0.16 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-width': 0.8 } },
      {
        id: 'country-names', type: 'symbol', source: 'names', minzoom: 2,
        layout: { 'text-field': ['get', 'name'], 'text-size': 11, 'text-font': ['sans-serif'], 'text-max-width': 7 },
        paint: { 'text-halo-width': 1.2 },
      },
      {
        // As far as the place may be from the sign: 25 km to scale, an area by a ring that says only 'hereabouts'.
        id: 'reach', type: 'circle', source: 'sites', filter: ['in', ['get', 'sharpness'], ['literal', ['near', 'area', 'country']]],
        paint: {
          'circle-radius': [
            'interpolate', ['exponential', 2], ['zoom'],
            0, ['match', ['get', 'sharpness'], 'near', nearKilometres / kilometresPerPixelAtZoom0, 12],
            10, ['match', ['get', 'sharpness'], 'near', (nearKilometres / kilometresPerPixelAtZoom0) * 1024, 60],
          ],
          'circle-opacity': 0.12,
          'circle-stroke-width': 1,
          'circle-stroke-opacity': 0.7,
        },
      },
      {
        id: 'signs', type: 'circle', source: 'sites',
        layout: { 'circle-sort-key': ['case', ['get', 'chosen'], 1, 0] },
        paint: {
          'circle-radius': ['+', ['case', ['get', 'chosen'], 2, 0], ['min', 14, ['+', 3.5, ['*', 1.6, ['sqrt', ['get', 'count']]]]]],
          'circle-opacity': ['match', ['get', 'sharpness'], 'point', 0.95, 'near', 0.75, 0.08],
          'circle-stroke-width': ['case', ['get', 'chosen'], 3, ['match', ['get', 'sharpness'], 'point', 1, 'near', 1, 2]],
        },
      },
      {
        id: 'counts', type: 'symbol', source: 'sites', filter: ['>', ['get', 'count'], 1],
        layout: { 'text-field': ['to-string', ['get', 'count']], 'text-size': 11, 'text-font': ['sans-serif'], 'text-offset': [0, -1.5], 'text-allow-overlap': true },
        paint: { 'text-halo-width': 1.5 },
      },
    ],
  }
  for (const [layer, property, value] of paints(colours[theme])) {
    const target = built.layers.find((one) => one.id === layer)!
    target.paint = { ...target.paint, [property]: value }
  }
  return built
}

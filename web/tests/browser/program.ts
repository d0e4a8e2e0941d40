import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The program, as a user starts it; SITREP names another. */
const program = process.env.SITREP ?? fileURLToPath(new URL('../../../sitrep', import.meta.url))

/** Runs a verb that ends by itself. */
export function run(...args: string[]) {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`sitrep ${args.join(' ')}: ${done.stderr}`)
}

/** A verb that serves; its first line of output is the address. */
export async function serve(...args: string[]): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = spawn(program, [...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  return { address: await firstLine(server), stop: () => end(server) }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stdout!.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
    server.on('error', reject)
    server.on('exit', (status) => reject(new Error(`sitrep ended with ${status}`)))
  })
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => resolve())
    server.kill('SIGINT')
  })
}

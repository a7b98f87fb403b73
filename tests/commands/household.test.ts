import { describe, expect, it } from 'vitest'
import { household, type Part, runOnce, startPart } from '@/lib/commands/household'

function part(name: string, stopped: string[]): Part {
  let end: (how: string) => void = () => undefined
  const ended = new Promise<string>((settle) => {
    end = settle
  })
  return {
    name,
    ended,
    stop: async () => {
      stopped.push(name)
      end('told to')
    },
  }
}

const node = (script: string) => ['--eval', script]

describe('the household', () => {
  it('stops its parts youngest first, once, however often it is told', async () => {
    const stopped: string[] = []
    const house = household(() => stopped.push('lost'))
    for (const name of ['database', 'mail catcher', 'worker', 'web server'])
      house.add(part(name, stopped))
    await Promise.all([house.stop(), house.stop()])
    expect(stopped).toEqual(['web server', 'worker', 'mail catcher', 'database'])
    expect(house.isStopping()).toBe(true)
  })

  it('says which part ended by itself, and how', async () => {
    const lost = await new Promise<string>((settle) => {
      const house = household((name, how) => settle(`${name}: ${how}`))
      house.add(startPart('worker', node('process.exit(7)')))
    })
    expect(lost).toBe('worker: code 7')
  })

  it('stops a child that would run forever', async () => {
    const child = startPart('web server', node('setInterval(() => undefined, 1000)'))
    await child.stop()
    expect(await child.ended).toBe('signal SIGTERM')
  })

  it('ends what runs once when it is stopped', async () => {
    const house = household(() => undefined)
    const build = runOnce(house, node('setInterval(() => undefined, 1000)'))
    await house.stop()
    expect((await build).code).not.toBe(0)
  })

  it('gives back what a child wrote, and its exit code', async () => {
    const house = household(() => undefined)
    const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3'
    expect(await runOnce(house, node(script))).toEqual({ code: 3, output: 'outerr' })
  })
})

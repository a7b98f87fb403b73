import { describe, expect, it } from 'vitest'
import { Refusal } from '@/lib/rights/refusal'
import { readUploads, type Upload } from '@/lib/web/upload'

const address = 'http://localhost:3000/api/cases/x/files'
const kilobyte = 1024

function form(files: [name: string, size: number][], more: [string, string][] = []): Request {
  const body = new FormData()
  for (const [name, value] of more) body.append(name, value)
  for (const [name, size] of files) body.append('file', new Blob(['a'.repeat(size)]), name)
  return new Request(address, { method: 'POST', body })
}

async function sizeOf({ bytes }: Upload): Promise<number> {
  let size = 0
  for await (const piece of bytes) size += piece.length
  return size
}

const limits = { most: 3, largest: 200 * kilobyte }

describe('the files of a form', () => {
  it('come one after another, each whole before the next', async () => {
    const seen: string[] = []
    const take = async (file: Upload) => {
      seen.push(`begin ${file.position} ${file.name}`)
      seen.push(`end ${file.position} ${await sizeOf(file)}`)
    }
    const request = form(
      [
        ['Åsa.csv', 150 * kilobyte],
        ['b.csv', 3],
      ],
      [['locale', 'sv']],
    )
    const read = await readUploads(request, { ...limits, take })
    const fields = new Map([['locale', 'sv']])
    expect(read).toEqual({ files: 2, tooMany: false, whole: true, fields })
    expect(seen).toEqual(['begin 1 Åsa.csv', 'end 1 153600', 'begin 2 b.csv', 'end 2 3'])
  })

  it('go one byte past the limit and no further, so that the rule can refuse them', async () => {
    const sizes: number[] = []
    const take = async (file: Upload) => void sizes.push(await sizeOf(file))
    await readUploads(
      form([
        ['a', 900 * kilobyte],
        ['b', 1],
      ]),
      { ...limits, take },
    )
    expect(sizes).toEqual([limits.largest + 1, 1])
  })

  it('are read to their end when one is left unread or half read', async () => {
    const taken: string[] = []
    const take = async (file: Upload) => {
      if (file.name === 'unread') return
      for await (const _ of file.bytes) break
      taken.push(file.name)
    }
    const files: [string, number][] = [
      ['unread', 190 * kilobyte],
      ['half', 190 * kilobyte],
      ['c', 9],
    ]
    expect((await readUploads(form(files), { ...limits, take })).whole).toBe(true)
    expect(taken).toEqual(['half', 'c'])
  })

  it('are at most so many', async () => {
    const names: string[] = []
    const take = async (file: Upload) => void names.push(file.name)
    const files = ['a', 'b', 'c', 'd'].map((name): [string, number] => [name, 2])
    const read = await readUploads(form(files), { ...limits, take })
    expect([read.tooMany, names]).toEqual([true, ['a', 'b', 'c']])
  })

  it('stop with what went wrong with one of them', async () => {
    const take = async () => {
      throw new Refusal('NOT_FOUND')
    }
    const reading = readUploads(
      form([
        ['a', 190 * kilobyte],
        ['b', 1],
      ]),
      { ...limits, take },
    )
    await expect(reading).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    ['no form at all', 'text/plain', 'hello'],
    ['a form without a boundary', 'multipart/form-data', 'hello'],
    [
      'a form that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    ],
  ])('are not whole in %s', async (_, type, body) => {
    const request = new Request(address, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    const take = async (file: Upload) => void (await sizeOf(file))
    expect((await readUploads(request, { ...limits, take })).whole).toBe(false)
  })
})

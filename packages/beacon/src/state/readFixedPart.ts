import { bytesToHex } from 'viem'
import { fail } from '../errors.js'
import type { Reader } from './createReader.js'
import { firstOffsetAt, forkOf, loadLayout, type StateField, type StateLayout } from './layouts.js'
import type { StateSource } from './openStateFile.js'

/** A field of variable size and where it lies; the last one's end is where the source ends. */
export type FieldRange = { field: StateField; index: number; start: number; end: number | undefined }

/**
 * The fixed part of a state, its layout, and the ranges that its offsets give.
 *
 * @throws RestackError `NotSsz`, `TruncatedState`, `UnknownStateLayout`, `WrongFork`, `MalformedState`
 */
export async function readFixedPart(
  reader: Reader,
  source: StateSource,
): Promise<{ fixed: Uint8Array; layout: StateLayout; ranges: FieldRange[] }> {
  const start = new Uint8Array(8)
  await reader.fill(start, 'the first field')
  checkSsz(start, source.name)
  const head = new Uint8Array(firstOffsetAt + 4)
  head.set(start)
  await reader.fill(head.subarray(8), 'the fixed part')
  const firstOffset = new DataView(head.buffer).getUint32(firstOffsetAt, true)
  const { consensusVersion } = source
  const layout = await loadLayout(forkOf({ firstOffset, consensusVersion, source: source.name }))
  const fixed = new Uint8Array(layout.fixedBytes)
  fixed.set(head)
  await reader.fill(fixed.subarray(head.length), 'the fixed part')
  return { fixed, layout, ranges: rangesOf(fixed, layout, source) }
}

/**
 * A state starts with its genesis time, whose upper three bytes are zero; what people mistake for a state does not.
 * The header of gzip can look like a time, but one of before 1987.
 */
function checkSsz(start: Uint8Array, source: string): void {
  const isGzip = start[0] === 0x1f && start[1] === 0x8b && (start[3] ?? 0) < 0x20
  if (!isGzip && start.subarray(5).every((byte) => byte === 0)) return
  const looksLike = isGzip ? 'compressed by gzip' : kindOf(start)
  throw fail(
    'NotSsz',
    `${source} is not a beacon state in SSZ: it starts with ${bytesToHex(start)}${looksLike ? ` and looks like ${looksLike}` : ''}.`,
    looksLike?.startsWith('compressed')
      ? 'Unpack it first.'
      : 'Ask /eth/v2/debug/beacon/states/{slot} with the header `Accept: application/octet-stream`.',
  )
}

function kindOf(start: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(start).trimStart()
  if (/^[{["]/.test(text)) return 'JSON'
  if (text.startsWith('<')) return 'a web page'
  if (start[0] === 0xff && start[1] === 0x06) return 'compressed by snappy'
  if (start[0] === 0x28 && start[1] === 0xb5) return 'compressed by zstd'
  return undefined
}

function rangesOf(fixed: Uint8Array, layout: StateLayout, source: StateSource): FieldRange[] {
  const view = new DataView(fixed.buffer)
  const ranges = layout.fields.flatMap((field, index): FieldRange[] =>
    field.size === null ? [{ field, index, start: view.getUint32(field.offset, true), end: undefined }] : [],
  )
  let end = layout.fixedBytes
  for (const [position, range] of ranges.entries()) {
    if (range.start < end)
      throw fail(
        'MalformedState',
        `${source.name} says that its field ${range.field.name} starts at byte ${range.start}, before the end of what precedes it.`,
        'The state is damaged: get it again, or from another node.',
      )
    end = range.start
    if (source.totalBytes !== undefined && end > source.totalBytes)
      throw fail(
        'TruncatedState',
        `${source.name} has ${source.totalBytes.toLocaleString('en')} bytes, but its field ${range.field.name} starts at byte ${end.toLocaleString('en')}.`,
        'It was cut off: download it again, and compare its size with the original.',
      )
    const next = ranges[position + 1]
    if (next) range.end = view.getUint32(next.field.offset, true)
  }
  return ranges
}

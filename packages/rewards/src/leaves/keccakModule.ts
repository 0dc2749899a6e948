// Keccak-f[1600] (FIPS 202 §3) as a WebAssembly module, written out here instruction by instruction: its 64-bit words
// are native there, and trees need millions of permutations. Memory: 25 lanes at 0, 24 round constants at 200.

/** What the compiler's library of Node lacks. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: { memory: { buffer: ArrayBuffer }; permute: () => void } }
}

const rotations = [
  0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14,
]
const constantsAt = 200
const rounds = 24

const [get, set, tee] = [0x20, 0x21, 0x22].map((code) => (local: number) => [code, local]) as [
  (local: number) => number[],
  (local: number) => number[],
  (local: number) => number[],
]
const [xor, and, rotateLeft, addI32] = [0x85, 0x83, 0x89, 0x6a]
const constant64 = (value: number) => [0x42, ...signed(value)]
const constant32 = (value: number) => [0x41, ...signed(value)]

/** Locals: lanes 0 to 24, moved lanes 25 to 49, column parities 50 to 59; then the round's offset as i32. */
const lane = (x: number, y: number) => (x % 5) + 5 * (y % 5)
const moved = (x: number, y: number) => 25 + lane(x, y)
const parity = (x: number) => 50 + (x % 5)
/** What every lane of a column takes in: the parities of its two neighbours. */
const mixed = (x: number) => 55 + (x % 5)
const offset = 60

function* round(): Generator<number[]> {
  for (let x = 0; x < 5; x++) {
    yield get(lane(x, 0))
    for (let y = 1; y < 5; y++) yield [...get(lane(x, y)), xor as number]
    yield set(parity(x))
  }
  for (let x = 0; x < 5; x++) {
    yield [...get(parity(x + 4)), ...get(parity(x + 1)), ...constant64(1), rotateLeft as number]
    yield [xor as number, ...set(mixed(x))]
  }
  for (let x = 0; x < 5; x++)
    for (let y = 0; y < 5; y++) {
      yield [...get(lane(x, y)), ...get(mixed(x)), xor as number]
      yield [...constant64(rotations[lane(x, y)] as number), rotateLeft as number]
      yield set(moved(y, 2 * x + 3 * y))
    }
  for (let y = 0; y < 5; y++)
    for (let x = 0; x < 5; x++) {
      yield [...get(moved(x, y)), ...get(moved(x + 1, y)), ...constant64(-1), xor as number]
      yield [...get(moved(x + 2, y)), and as number, xor as number, ...set(lane(x, y))]
    }
  yield [...get(0), ...get(offset), 0x29, 3, ...unsigned(constantsAt), xor as number, ...set(0)]
}

function permute(): number[] {
  const code: number[] = []
  const lanes = Array.from({ length: 25 }, (_, index) => index)
  for (const index of lanes) code.push(...constant32(0), 0x29, 3, ...unsigned(8 * index), ...set(index))
  code.push(0x03, 0x40)
  for (const instructions of round()) code.push(...instructions)
  code.push(...get(offset), ...constant32(8), addI32 as number, ...tee(offset))
  code.push(...constant32(8 * rounds), 0x49, 0x0d, 0, 0x0b)
  for (const index of lanes) code.push(...constant32(0), ...get(index), 0x37, 3, ...unsigned(8 * index))
  const locals = [2, offset, 0x7e, 1, 0x7f]
  return [...locals, ...code, 0x0b]
}

/** A permutation of the lanes in the first 200 bytes of the memory. */
export function createPermutation(): { memory: Uint8Array; permute: () => void } {
  const body = permute()
  const name = (text: string) => [text.length, ...Buffer.from(text)]
  const section = (id: number, content: number[]) => [id, ...unsigned(content.length), ...content]
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('permute'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)))
  const { buffer } = exports.memory
  new BigUint64Array(buffer, constantsAt, rounds).set(roundConstants())
  return { memory: new Uint8Array(buffer, 0, 200), permute: exports.permute }
}

/** FIPS 202 §3.2.5, by its shift register. */
function roundConstants(): bigint[] {
  let register = 1
  return Array.from({ length: rounds }, () => {
    let value = 0n
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) value |= 1n << BigInt(2 ** bit - 1)
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
    }
    return value
  })
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >> 7)]
}

function signed(value: number): number[] {
  const last = value >= -0x40 && value < 0x40
  return last ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

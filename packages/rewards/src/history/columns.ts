// Columns of numbers that grow while events are read and are shared between threads afterwards.

type Typed = Float64Array | Uint32Array | Uint16Array
type Kind<T extends Typed> = {
  new (length: number): T
  new (buffer: SharedArrayBuffer): T
  BYTES_PER_ELEMENT: number
}

export type Column<T extends Typed> = {
  push: (value: number) => void
  length: () => number
  seal: () => T
}

export function createColumn<T extends Typed>(Kind: Kind<T>): Column<T> {
  let values = new Kind(1024)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Kind(length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    length: () => length,
    seal() {
      const sealed = new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT))
      sealed.set(values.subarray(0, length))
      return sealed
    },
  }
}

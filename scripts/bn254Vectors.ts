// Writes contracts/test/keys/vectors.json: keys, points and signatures on BN254, calculated by @noble/curves alone, for
// the tests of contracts/src/libraries/BN254.sol. `node --import tsx scripts/bn254Vectors.ts`
import { writeFileSync } from 'node:fs'
import { bn254 } from '@noble/curves/bn254'
import { keccak256, toHex } from 'viem'

const { Fp } = bn254.fields
const G1 = bn254.G1.ProjectivePoint
const G2 = bn254.G2.ProjectivePoint
const order = bn254.fields.Fr.ORDER
type Point = { x: bigint; y: bigint }

const word = (value: bigint) => toHex(value, { size: 32 })
const g1 = ({ x, y }: Point) => [word(x), word(y)]
const number = (seed: string) => BigInt(keccak256(toHex(seed)))

/** Chapter 02 §3.8.2, by noble's own square root, which is the same power. */
function hashToG1(digest: bigint): { point: Point; tries: number } {
  for (let x = Fp.create(digest), tries = 1; ; x = Fp.add(x, 1n), tries++) {
    const beta = Fp.add(Fp.pow(x, 3n), 3n)
    const y = Fp.pow(beta, (Fp.ORDER + 1n) / 4n)
    if (Fp.eql(Fp.sqr(y), beta)) return { point: { x, y }, tries }
  }
}

const keys = [1n, 2n, 0x2an, order - 1n, ...[1, 2].map((i) => number(`secret ${i}`) % order)].map(
  (secret) => {
    const publicG2 = G2.BASE.multiply(secret).toAffine()
    return {
      secret: word(secret),
      g1: g1(G1.BASE.multiply(secret).toAffine()),
      g2: [publicG2.x.c1, publicG2.x.c0, publicG2.y.c1, publicG2.y.c0].map(word),
    }
  },
)

/** One whose point takes many tries. */
const late = (tries: number) => {
  for (let i = 1; ; i++) {
    const digest = number(`late ${i}`)
    if (hashToG1(digest).tries >= tries) return digest
  }
}

const digests = [
  0n,
  Fp.ORDER - 1n,
  Fp.ORDER,
  2n ** 256n - 1n,
  late(8),
  ...[1, 2, 3, 4, 5].map((i) => number(`digest ${i}`)),
]
const signatures = digests.map((digest, index) => {
  const key = index % keys.length
  const { point, tries } = hashToG1(digest)
  const secret = BigInt(keys[key]?.secret ?? 0)
  const signature = G1.fromAffine(point).multiply(secret).toAffine()
  return { key, digest: word(digest), hashed: g1(point), tries, signature: g1(signature) }
})

const sums = [1, 2, 3].map((i) => {
  const a = G1.BASE.multiply(number(`a ${i}`) % order)
  const b = G1.BASE.multiply(number(`b ${i}`) % order)
  const scalar = number(`scalar ${i}`)
  return {
    a: g1(a.toAffine()),
    b: g1(b.toAffine()),
    sum: g1(a.add(b).toAffine()),
    scalar: word(scalar),
    product: g1(a.multiply(scalar % order).toAffine()),
  }
})

const path = new URL('../contracts/test/keys/vectors.json', import.meta.url)
writeFileSync(path, `${JSON.stringify({ keys, signatures, sums }, null, 2)}\n`)
console.log(`${keys.length} keys, ${signatures.length} signatures, ${sums.length} sums.`)

import { expect, test } from 'vitest'
import { actorNamed, deriveActors } from './actors.js'

test('the first actor is account 10 of the test mnemonic, as other tools list it', () => {
  const { alice, bob } = deriveActors(['alice', 'bob'])
  expect(alice).toEqual({
    address: '0xBcd4042DE499D14e55001CcbB24a551F3b954096',
    privateKey: '0xf214f2b2cd398c806f84e317254e0f0b801d0643303237d97a22a48e01628897',
  })
  expect(bob?.address).toBe('0x71bE63f3384f5fb98995898A86B02Fb2426c5788')
})

test('a name that nobody has is refused with the names there are', () => {
  expect(() => actorNamed(deriveActors(['alice', 'bob']), 'mallory')).toThrow(
    expect.objectContaining({ code: 'UnknownActor', remedy: 'Use one of: alice, bob.' }),
  )
})

// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { readRemembered, remember } from './account.js'

afterEach(() => localStorage.clear())

test.each([
  { kind: 'actor', name: 'alice' },
  { kind: 'wallet', walletId: 'io.wallet' },
  { kind: 'address', address: '0x12' },
] as const)('$kind is remembered until it is left', (account) => {
  remember(account)
  expect(readRemembered()).toEqual(account)
  remember(undefined)
  expect(readRemembered()).toBeUndefined()
})

test.each(['', '{', 'null', '7', '{"kind":"king"}', '{"kind":"actor"}', '{"kind":"wallet","walletId":4}'])(
  'nonsense in the storage is nobody: %s',
  (text) => {
    localStorage.setItem('restack.account', text)
    expect(readRemembered()).toBeUndefined()
  },
)

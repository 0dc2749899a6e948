import { expect, test } from 'vitest'
import { isAddress, isSameAddress, shortenHex } from './address.js'

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('the first and last four digits stay', () => {
  expect(shortenHex(address)).toBe('0x7099…79C8')
  expect(shortenHex('0x1234')).toBe('0x1234')
})

test('addresses are forty digits, and equal in any case', () => {
  expect(isAddress(address)).toBe(true)
  expect(isAddress(address.slice(0, -1))).toBe(false)
  expect(isSameAddress(address, address.toLowerCase())).toBe(true)
})

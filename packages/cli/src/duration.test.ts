import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './duration.js'

test.each([
  ['3d', 259_200],
  ['12h', 43_200],
  ['90m', 5_400],
  ['45s', 45],
  ['1d12h', 129_600],
  ['365d', 31_536_000],
])('%s is %i seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each(['', '3', 'd', '0d', '-1h', '1.5d', '3 d', '12h1d', '366d', '3w'])('"%s" is refused', (text) => {
  expect(() => parseDuration(text)).toThrow(`"${text}" is not a duration above zero and up to a year.`)
})

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [600, '10 minutes'],
  [129_600, '1 day 12 hours'],
  [1_209_600, '14 days'],
  [90_061, '1 day 1 hour'],
])('%i seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})

import { expect, test } from 'vitest'
import { chainNow, formatDuration, formatRelativeTime } from './time.js'

const now = 1_800_000_000

test.each([
  [now, 'now', '现在'],
  [now - 1, '1 second ago', '1秒钟前'],
  [now - 59, '59 seconds ago', '59秒钟前'],
  [now - 60, '1 minute ago', '1分钟前'],
  [now - 3_599, '59 minutes ago', '59分钟前'],
  [now - 7_200, '2 hours ago', '2小时前'],
  [now - 86_400, 'yesterday', '昨天'],
  [now - 40 * 86_400, 'last month', '上个月'],
  [now + 120, 'in 2 minutes', '2分钟后'],
])('relative time of %i', (timestamp, english, chinese) => {
  expect(formatRelativeTime(timestamp, now, 'en')).toBe(english)
  expect(formatRelativeTime(timestamp, now, 'zh-CN')).toBe(chinese)
})

test('a chain ahead of the clock is its own clock, one behind is not', () => {
  expect(chainNow(now, now + 86_400)).toBe(now + 86_400)
  expect(chainNow(now, now - 86_400)).toBe(now)
  expect(chainNow(now, undefined)).toBe(now)
})

test.each([
  [0, '0 sec', '0秒'],
  [59, '59 sec', '59秒'],
  [60, '1 min', '1分钟'],
  [3_725, '1 hr 2 min', '1小时2分钟'],
  [13 * 86_400 + 4 * 3_600 + 59, '13 days 4 hr', '13天4小时'],
  [86_400 + 59, '1 day', '1天'],
  [-5, '0 sec', '0秒'],
])('a duration of %i seconds', (seconds, english, chinese) => {
  expect(formatDuration(seconds, 'en')).toBe(english)
  expect(formatDuration(seconds, 'zh-CN')).toBe(chinese)
})

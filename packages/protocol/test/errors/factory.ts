// Refusals by the StrategyFactory.
import { placeholder } from '../../src/index.js'
import { after, BOB, type Case, OWNER, pausedAt, s, strategyFactory, TOKEN } from './prepare.js'

export const factoryCases: Case[] = [
  [
    'BlacklistedToken',
    'deploy',
    after((state) => s.apply(state, { type: 'blacklistTokens', caller: OWNER, tokens: [TOKEN] }), {
      type: 'deployNewStrategy',
      caller: BOB,
      token: TOKEN,
      newStrategy: placeholder(0x58),
    }),
  ],
  [
    'StrategyAlreadyExists',
    'deploy twice',
    (state) => {
      const action = {
        type: 'deployNewStrategy',
        caller: BOB,
        token: TOKEN,
        newStrategy: placeholder(0x58),
      } as const
      s.apply(state, action)
      return action
    },
  ],
  [
    'EmptyRevert',
    'deploy for no token',
    () => ({ type: 'deployNewStrategy', caller: BOB, token: BOB, newStrategy: placeholder(0x58) }),
  ],
  [
    'AlreadyBlacklisted',
    'twice in one call',
    () => ({ type: 'blacklistTokens', caller: OWNER, tokens: [TOKEN, TOKEN] }),
  ],
  ['Error', 'blacklist', () => ({ type: 'blacklistTokens', caller: BOB, tokens: [] })],
  ['Error', 'whitelist', () => ({ type: 'whitelistStrategies', caller: BOB, strategiesToWhitelist: [] })],
  [
    'Error',
    'remove',
    () => ({ type: 'removeStrategiesFromWhitelist', caller: BOB, strategiesToRemoveFromWhitelist: [] }),
  ],
  [
    'CurrentlyPaused',
    'deploy',
    after((state) => pausedAt(state, strategyFactory, 0), {
      type: 'deployNewStrategy',
      caller: BOB,
      token: TOKEN,
      newStrategy: placeholder(0x58),
    }),
  ],
]

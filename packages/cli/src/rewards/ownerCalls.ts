import type { Call } from '@restack/sdk'
import { zeroAddress } from 'viem'
import type { WriteContext } from '../command.js'
import { parseDuration } from '../duration.js'
import { InputError } from '../InputError.js'
import { parseCount } from '../write/parse.js'
import { isOn, parseBips } from './settingCalls.js'

type Account = { account: string }
type Choice = Account & { choice: string }

/** What the owner of the RewardsCoordinator and the RootPoster decides: `restack governance rewards`. */
export const ownerCalls = {
  updater: async (
    { sdk, client, deployment, names }: WriteContext,
    { account }: Account,
  ): Promise<Call[]> => [
    await sdk.prepareSetRewardsUpdater(client, {
      deployment,
      updater: account === 'none' ? zeroAddress : names.account(account),
    }),
  ],
  activationDelay: async (
    { sdk, client, deployment }: WriteContext,
    { duration }: { duration: string },
  ): Promise<Call[]> => [
    await sdk.prepareSetActivationDelay(client, { deployment, delaySeconds: parseDuration(duration) }),
  ],
  defaultSplit: async (
    { sdk, client, deployment }: WriteContext,
    { percent }: { percent: string },
  ): Promise<Call[]> => [
    await sdk.prepareSetDefaultOperatorSplit(client, { deployment, splitBips: parseBips(percent) }),
  ],
  feeRecipient: async (
    { sdk, client, deployment, names }: WriteContext,
    { account }: Account,
  ): Promise<Call[]> => [
    await sdk.prepareSetFeeRecipient(client, { deployment, feeRecipient: names.account(account) }),
  ],
  submitter: async (
    { sdk, client, deployment, names }: WriteContext,
    { account, choice }: Choice,
  ): Promise<Call[]> => [
    await sdk.prepareSetRewardsForAllSubmitter(client, {
      deployment,
      submitter: names.account(account),
      isAllowed: isOn(choice),
    }),
  ],
  poster: async (
    { sdk, client, deployment, names }: WriteContext,
    { account, choice }: Choice,
  ): Promise<Call[]> => [
    await sdk.prepareSetPoster(client, {
      deployment,
      poster: names.account(account),
      isRegistered: isOn(choice),
    }),
  ],
  recomputer: async (
    { sdk, client, deployment, names }: WriteContext,
    { account, choice, threshold }: Choice & { threshold: string },
  ): Promise<Call[]> => [
    await sdk.prepareSetRecomputer(client, {
      deployment,
      recomputer: names.account(account),
      isRegistered: isOn(choice),
      decisionThreshold: parseCount(threshold, 'A threshold', 65_535),
    }),
  ],
  decide: async (
    { sdk, client, deployment }: WriteContext,
    { index, verdict }: { index: string; verdict: string },
  ): Promise<Call[]> => {
    if (verdict !== 'right' && verdict !== 'wrong') {
      throw new InputError({
        code: 'InvalidChoice',
        message: `"${verdict}" does not say what the root was.`,
        remedy: 'Write right or wrong.',
      })
    }
    return [
      await sdk.prepareDecideRoot(client, {
        deployment,
        rootIndex: parseCount(index, 'The number of a root', 4_294_967_295),
        upheld: verdict === 'right',
      }),
    ]
  },
}

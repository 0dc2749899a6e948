import { useNameOf } from '../../components/names.js'
import { shortenHex } from '../../format/address.js'
import { useTexts } from '../../i18n/index.js'

/** Codes that have a sentence in each language: what does not come from the contracts. */
const own = [
  'Rejected',
  'NoWallet',
  'NoNode',
  'RpcUnreachable',
  'RpcTimeout',
  'RateLimited',
  'NothingToComplete',
  'NoPod',
  'NoLaterPodVersion',
] as const

export function i18nKeyOf(code: string): (typeof own)[number] | undefined {
  return own.find((known) => known === code)
}

/** What the SDK's remedies name, as actions of this page. */
const actionOf: Record<string, string> = {
  registerAsOperator: 'registerOperator',
  redelegate: 'redelegate',
  queueWithdrawals: 'withdraw',
  setAllocationDelay: 'allocationDelay',
  clearDeallocationQueue: 'clearDeallocations',
  registerForOperatorSets: 'joinSet',
  modifyAllocations: 'allocate',
  signDelegationApproval: 'signApproval',
  createOperatorSets: 'createSet',
  updateAVSMetadataURI: 'avsMetadata',
  setAVSRegistrar: 'setRegistrar',
  slashOperator: 'slash',
  createPod: 'createPod',
  startCheckpoint: 'startCheckpoint',
  cancelCheckpoint: 'cancelCheckpoint',
  setProofSubmitter: 'setProofSubmitter',
  setPodVersion: 'setPodVersion',
}

/** A sentence with names in place of addresses, and titles of actions in place of functions. */
export function useWordsOf(): (sentence: string) => string {
  const nameOf = useNameOf()
  const { t } = useTexts()
  return (sentence) =>
    sentence
      .replace(/0x[0-9a-fA-F]{40}\b/g, (address) => nameOf(address) ?? shortenHex(address))
      .replace(/\b[a-z]+[A-Z][A-Za-z]+\b/g, (word) => {
        const action = Object.hasOwn(actionOf, word) ? actionOf[word] : undefined
        return action ? `“${t(`actions.${action as 'deposit'}.title`)}”` : word
      })
}

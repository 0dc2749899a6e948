import type { PodDetails } from '@restack/api/client'
import { useAccount } from '../account/AccountProvider.js'
import { type ActionLink, ActionLinks } from '../account/ActionLinks.js'
import { isSameAddress } from '../format/address.js'

/** What whoever acts may do with the pod: its owner everything, its proof submitter what moves nothing. */
export function PodActions({ pod: details }: { pod: PodDetails }) {
  const { account } = useAccount()
  const { pod, owner, proofSubmitter, checkpoint, activeValidators } = details
  const is = (address: string | null) =>
    account !== undefined && address !== null && isSameAddress(account.address, address)
  const isOwner = is(owner)
  if (!isOwner && !is(proofSubmitter)) return null
  const filled: Record<string, string> = isOwner ? {} : { pod }
  const links: ActionLink[] = [
    ...(checkpoint ? [] : [{ action: 'startCheckpoint', filled }]),
    ...(checkpoint && isOwner ? [{ action: 'cancelCheckpoint' }] : []),
    ...(activeValidators > 0
      ? [
          { action: 'requestExit', filled },
          { action: 'requestPartialWithdrawal', filled },
        ]
      : []),
    ...(isOwner ? [{ action: 'setProofSubmitter' }, { action: 'setPodVersion' }] : []),
  ]
  return <ActionLinks links={links} />
}

import type { PodDetails } from '@restack/api/client'
import { formatExactAmount } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { gweiDecimals } from '../pods/gwei.js'
import { readDecimal } from './readDecimal.js'
import { WhatIfPanel } from './WhatIfPanel.js'

/** What a loss of a pod's validators would do to everybody, once a checkpoint has shown it; nothing without validators. */
export function WhatIfLoss({ pod }: { pod: PodDetails }) {
  const { t, tag } = useTexts()
  const { owner, beaconGwei } = pod
  if (beaconGwei === 0n) return null
  return (
    <WhatIfPanel
      lead={t('whatIf.lossLead')}
      amount={{ label: t('whatIf.lost'), first: '1', testId: 'what-if-loss' }}
      read={(text) => {
        const lost = readDecimal(text, gweiDecimals)
        if (lost === undefined) return { problem: t('whatIf.notEth', { value: text }) }
        if (lost > beaconGwei) {
          return { problem: t('whatIf.tooMuch', { most: formatExactAmount(beaconGwei, tag, gweiDecimals) }) }
        }
        return { plan: planOf(owner, lost) }
      }}
      about={owner}
      nothing={t('whatIf.nothingLost')}
    />
  )
}

function planOf(staker: string, lostGwei: bigint): string {
  return JSON.stringify([{ type: 'finalizeCheckpoint', staker, balanceDeltasGwei: String(-lostGwei) }])
}

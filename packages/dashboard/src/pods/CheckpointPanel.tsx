import type { PodDetails } from '@restack/api/client'
import { Amount } from '../components/Amount.js'
import { CopyButton } from '../components/CopyButton.js'
import { Facts } from '../components/Facts.js'
import { Panel } from '../components/Panel.js'
import { shortenHex } from '../format/address.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { When } from '../time/When.js'
import { CheckpointBar } from './CheckpointBar.js'
import { gweiDecimals } from './gwei.js'

/** The recount that is under way: how far it is, and what is left to prove. */
export function CheckpointPanel({ pod }: { pod: PodDetails }) {
  const { t, tag } = useTexts()
  const { checkpoint } = pod
  return (
    <Panel heading={t('pod.checkpoint')}>
      {checkpoint ? (
        <div className="checkpoint-now" data-testid="checkpoint-now">
          <CheckpointBar checkpoint={checkpoint} />
          <Facts
            label={t('pod.checkpoint')}
            facts={[
              {
                label: t('pod.left'),
                value: formatInteger(checkpoint.proofsRemaining, tag),
                note: t('pod.leftHelp'),
              },
              { label: t('pod.startedAt'), value: <When timestamp={checkpoint.startedAt} /> },
              {
                label: t('pod.deltas'),
                value: (
                  <Amount value={checkpoint.deltasGwei} decimals={gweiDecimals} sign="always" unit="ETH" />
                ),
                note: t('pod.deltasHelp'),
              },
              {
                label: t('pod.beaconRoot'),
                value: (
                  <CopyButton
                    value={checkpoint.beaconBlockRoot}
                    label={t('pod.copyRoot', { value: checkpoint.beaconBlockRoot })}
                  >
                    <span className="hex">{shortenHex(checkpoint.beaconBlockRoot)}</span>
                  </CopyButton>
                ),
                note: t('pod.beaconRootHelp'),
              },
            ]}
          />
          <p className="soft">
            {t('pod.howToProve')} <code>restack pod watch</code>
          </p>
        </div>
      ) : (
        <p className="empty" data-testid="no-checkpoint">
          {t('pod.noCheckpoint')}
        </p>
      )}
    </Panel>
  )
}

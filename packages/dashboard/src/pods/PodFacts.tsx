import type { PodDetails } from '@restack/api/client'
import { Address } from '../components/Address.js'
import { Amount } from '../components/Amount.js'
import { Facts } from '../components/Facts.js'
import { Magnitude } from '../components/Magnitude.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { When } from '../time/When.js'
import { gweiDecimals } from './gwei.js'

/** A pod in a few figures. */
export function PodFacts({ pod }: { pod: PodDetails }) {
  const { t, tag } = useTexts()
  const { proofSubmitter, lastCheckpointAt, carriedGwei } = pod
  return (
    <section className="panel" aria-label={t('pod.facts')} data-testid="pod-facts">
      <Facts
        label={t('pod.facts')}
        facts={[
          {
            label: t('pods.withdrawable'),
            value: <Amount value={pod.withdrawableShares} unit="ETH" />,
            note: t('pods.withdrawableHelp'),
            wide: true,
          },
          {
            label: t('pods.deposited'),
            value: <Amount value={pod.depositShares} unit="ETH" />,
            note: t('pods.depositedHelp'),
          },
          {
            label: t('pods.onBeacon'),
            value: <Amount value={pod.beaconGwei} decimals={gweiDecimals} unit="ETH" />,
            note: t('pods.onBeaconHelp'),
          },
          {
            label: t('pods.inPod'),
            value: <Amount value={pod.withdrawableWei} unit="ETH" />,
            note: t('pods.inPodHelp'),
          },
          {
            label: t('pods.factor'),
            value: <Magnitude value={pod.slashingFactor} />,
            note: t('pods.factorHelp'),
          },
          { label: t('pods.validators'), value: formatInteger(pod.activeValidators, tag) },
          {
            label: t('pods.owner'),
            value: <AccountLink kind="staker" address={pod.owner} name={pod.ownerName} />,
          },
          {
            label: t('pod.submitter'),
            value:
              proofSubmitter === null ? (
                <span className="soft">{t('common.none')}</span>
              ) : (
                <Address address={proofSubmitter} />
              ),
            note: t('pod.submitterHelp'),
          },
          { label: t('pod.created'), value: <When {...pod.createdAt} /> },
          {
            label: t('pod.lastCheckpoint'),
            value: lastCheckpointAt === null ? t('common.none') : <When timestamp={lastCheckpointAt} />,
          },
          { label: t('pod.version'), value: formatInteger(pod.version, tag) },
          ...(carriedGwei === 0n
            ? []
            : [
                {
                  label: t('pod.carried'),
                  value: <Amount value={carriedGwei} decimals={gweiDecimals} sign="always" unit="ETH" />,
                  note: t('pod.carriedHelp'),
                },
              ]),
        ]}
      />
    </section>
  )
}

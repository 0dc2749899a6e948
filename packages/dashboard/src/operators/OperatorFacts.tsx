import type { OperatorDetails } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { Address } from '../components/Address.js'
import { Eth } from '../components/Eth.js'
import { Facts } from '../components/Facts.js'
import { MetadataUri } from '../components/MetadataUri.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { BlocksAsTime } from '../time/BlocksAsTime.js'
import { When } from '../time/When.js'

/** An operator in a few figures. */
export function OperatorFacts({ operator: details }: { operator: OperatorDetails }) {
  const { t, tag } = useTexts()
  const { operator, eth, delegators, operatorSets, slashes, registeredAt, delegationApprover, metadataUri } =
    details
  const slashable = operatorSets.reduce<bigint | null>(
    (sum, set) => (sum === null || set.slashableEth === null ? null : sum + set.slashableEth),
    0n,
  )
  const { blocks } = details.allocationDelay
  return (
    <section className="panel" aria-label={t('operator.facts')}>
      <Facts
        label={t('operator.facts')}
        facts={[
          { label: t('operator.delegated'), value: <Eth value={eth} unit="ETH" />, wide: true },
          {
            label: t('operator.slashable'),
            value: <Eth value={slashable} unit="ETH" />,
            note: t('operator.slashableNote'),
            wide: true,
          },
          { label: t('operators.delegators'), value: formatInteger(delegators, tag) },
          {
            label: t('operators.sets'),
            value: formatInteger(operatorSets.filter(({ registered }) => registered).length, tag),
          },
          {
            label: t('operatorSets.slashes'),
            value: (
              <Link to="/slashes" search={{ operator }}>
                {formatInteger(slashes, tag)}
              </Link>
            ),
          },
          {
            label: t('operator.allocationDelay'),
            value: blocks === null ? t('operator.delayUnset') : <BlocksAsTime blocks={blocks} />,
            note: blocks === null ? undefined : t('time.blocks', { count: blocks }),
          },
          {
            label: t('operator.approver'),
            value: delegationApprover ? <Address address={delegationApprover} /> : t('operator.noApprover'),
          },
          { label: t('operators.registered'), value: <When {...registeredAt} /> },
          ...(metadataUri ? [{ label: t('common.metadata'), value: <MetadataUri uri={metadataUri} /> }] : []),
        ]}
      />
    </section>
  )
}

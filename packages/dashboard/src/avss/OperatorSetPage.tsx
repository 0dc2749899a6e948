import { getOperatorSet } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { type ActionLink, ActionLinks } from '../account/ActionLinks.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { FullAddress } from '../components/FullAddress.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { isSameAddress, shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { useChoices } from '../whatIf/useChoices.js'
import { WhatIfSlash } from '../whatIf/WhatIfSlash.js'
import { MembersPanel } from './MembersPanel.js'
import { OperatorSetFacts } from './OperatorSetFacts.js'
import { SlashableThen } from './SlashableThen.js'

const route = getRouteApi('/operator-sets/$avs/$id')

/** One operator set: who secures it with how much, now and at a block to come, and who may slash. */
export function OperatorSetPage() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { avs, id } = route.useParams()
  const { atBlock } = route.useSearch()
  const { account } = useAccount()
  const isMe = (address: string | null | undefined) =>
    Boolean(account && address && isSameAddress(account.address, address))
  const query = useStateQuery(getOperatorSet, {
    parameters: { avs, id, atBlock },
  })
  const choiceOf = useChoices()
  const name = query.data?.avsName ?? nameOf(avs) ?? shortenHex(avs)
  return (
    <>
      <PageHead
        title={`${name} · ${t('operatorSets.setId', { id })}`}
        kind={
          <>
            <Link to="/operator-sets">{t('operatorSets.one')}</Link> ·{' '}
            <Link to="/avss/$avs" params={{ avs }}>
              {name}
            </Link>
          </>
        }
        block={query.data?.block}
      >
        <FullAddress address={avs} />
      </PageHead>
      {query.data ? (
        <ActionLinks
          links={linksOf(`${avs}/${id}`, { isAvs: isMe(avs), isSlasher: isMe(query.data.slasher) })}
        />
      ) : null}
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <OperatorSetFacts set={details} />
            <SlashableThen key={atBlock ?? 'now'} set={details} atBlock={atBlock} />
            <WhatIfSlash
              choices={details.members.map(({ operator }) => choiceOf({ avs, id: Number(id), operator }))}
            />
            <MembersPanel set={details} atBlock={atBlock} />
          </div>
        )}
      </PageQuery>
    </>
  )
}

/** What the AVS, the slasher, or else an operator can do with a set. */
function linksOf(set: string, { isAvs, isSlasher }: { isAvs: boolean; isSlasher: boolean }): ActionLink[] {
  const filled = { set }
  const own = ['addStrategies', 'removeStrategies', 'setSlasher']
  const operators = ['joinSet', 'allocate', 'leaveSet']
  return [...(isSlasher ? ['slash'] : []), ...(isAvs ? own : isSlasher ? [] : operators)].map((action) => ({
    action,
    filled,
  }))
}

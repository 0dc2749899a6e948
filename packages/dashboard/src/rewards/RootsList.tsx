import { getRewardsRoots, type RewardsRoot } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { CopyButton } from '../components/CopyButton.js'
import { shortenHex } from '../format/address.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'
import { BondState } from './BondState.js'
import { RootAgreement, RootState } from './RootState.js'
import type { RewardsSearch } from './rewardsSearch.js'

/** Roots, the newest first: what each includes, whether it counts, whether it is right, who answers for it. */
export function RootsList({ search }: { search: RewardsSearch }) {
  const { t, tag } = useTexts()
  const { limit, cursor } = listParameters(search)
  const query = useStateQuery(getRewardsRoots, { parameters: { limit, cursor } })
  return (
    <ListPanel<RewardsRoot>
      heading={t('rewards.list_roots')}
      caption={t('rewards.rootsCaption')}
      testId="roots-table"
      query={query}
      search={search}
      rowKey={({ rootIndex }) => String(rootIndex)}
      empty={t('rewards.noRoots')}
      columns={[
        {
          id: 'root',
          header: t('rewards.root'),
          isRowHeader: true,
          cell: ({ rootIndex, root }) => (
            <span className="address">
              <span className="address-name">{t('rewards.rootNumber', { index: String(rootIndex) })}</span>
              <CopyButton value={root} label={t('copy.address', { value: root })}>
                <span className="hex">{shortenHex(root)}</span>
              </CopyButton>
            </span>
          ),
        },
        {
          id: 'snapshot',
          header: t('rewards.upTo'),
          help: t('rewards.upToHelp'),
          cell: ({ snapshot }) => formatDay(snapshot, tag),
        },
        { id: 'posted', header: t('rewards.postedAt'), cell: ({ postedAt }) => <When {...postedAt} /> },
        { id: 'status', header: t('rewards.status'), cell: (root) => <RootState root={root} /> },
        {
          id: 'agrees',
          header: t('rewards.recomputed'),
          help: t('rewards.recomputedHelp'),
          cell: (root) => <RootAgreement root={root} />,
        },
        { id: 'bond', header: t('rewards.bond'), cell: ({ bond }) => <BondState bond={bond} /> },
      ]}
    />
  )
}

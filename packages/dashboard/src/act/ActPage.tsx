import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { useAccount } from '../account/AccountProvider.js'
import type { Account } from '../account/account.js'
import { PageHead } from '../app/PageHead.js'
import { Facts } from '../components/Facts.js'
import { FullAddress } from '../components/FullAddress.js'
import { Panel } from '../components/Panel.js'
import { useTexts } from '../i18n/index.js'
import { type ActionGroup, type AnyAction, actionGroups } from './action.js'
import { actions } from './actions/index.js'
import { ChooseAccount } from './ChooseAccount.js'
import './act.css'

/** Who acts here, and everything that an account can do. */
export function ActPage() {
  const { t } = useTexts()
  const { account, actors } = useAccount()
  const groups = inOrder(account).filter((group) => group !== 'devnet' || actors.length > 0)
  return (
    <>
      <PageHead title={t('act.heading')} follows="now">
        {t('act.lead')}
      </PageHead>
      <div className="page-parts">
        {account ? <Me account={account} /> : <ChooseAccount />}
        {groups.map((group) => (
          <Panel key={group} heading={t(`act.group_${group}`)}>
            <ul className="act-list" data-testid={`actions-${group}`}>
              {actions
                .filter((action) => action.group === group)
                .map((action) => (
                  <ActionItem key={action.name} action={action} />
                ))}
            </ul>
          </Panel>
        ))}
      </div>
    </>
  )
}

/** What the account is comes first. */
function inOrder(account: Account | undefined): ActionGroup[] {
  const role = account?.kind === 'actor' ? account.role : undefined
  return actionGroups.toSorted((a, b) => Number(b === role) - Number(a === role))
}

function ActionItem({ action: { name } }: { action: AnyAction }) {
  const { t } = useTexts()
  return (
    <li>
      <Link to="/act/$action" params={{ action: name }} data-action={name}>
        {t(`actions.${name as 'deposit'}.title`)}
      </Link>
      <span className="soft">{t(`actions.${name as 'deposit'}.does`)}</span>
    </li>
  )
}

function Me({ account }: { account: Account }) {
  const { t } = useTexts()
  const { leave, chainId } = useAccount()
  const { address } = account
  const isElsewhere = account.kind === 'wallet' && account.chainId !== chainId
  return (
    <Panel
      heading={
        account.kind === 'actor'
          ? account.name
          : account.kind === 'wallet'
            ? account.walletName
            : t('act.address')
      }
      note={account.kind === 'actor' ? t(`act.role_${account.role as 'staker'}`) : undefined}
      more={
        <Button className="button button-small" onPress={leave} data-testid="leave">
          {t('act.leave')}
        </Button>
      }
    >
      <Facts
        label={t('act.who')}
        facts={[
          { label: t('act.address'), value: <FullAddress address={address} />, wide: true },
          ...(account.kind === 'wallet'
            ? [
                {
                  label: t('header.chain'),
                  value: String(account.chainId),
                  note: isElsewhere
                    ? t('act.wrongChain', { at: String(account.chainId), wanted: String(chainId) })
                    : undefined,
                },
              ]
            : []),
          {
            label: t('act.pages'),
            value: (
              <span className="act-links">
                <Link to="/stakers/$staker" params={{ staker: address }}>
                  {t('stakers.staker')}
                </Link>
                <Link to="/operators/$operator" params={{ operator: address }}>
                  {t('operators.operator')}
                </Link>
                <Link to="/avss/$avs" params={{ avs: address }}>
                  {t('avss.avs')}
                </Link>
              </span>
            ),
          },
        ]}
      />
    </Panel>
  )
}

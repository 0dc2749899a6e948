import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { NotFoundPage } from '../app/NotFoundPage.js'
import { PageHead } from '../app/PageHead.js'
import { useTexts } from '../i18n/index.js'
import { actions } from './actions/index.js'
import { ActionForm } from './runner/ActionForm.js'
import './act.css'

const route = getRouteApi('/act/$action')

/** One action: what it needs, what it would do, and doing it. */
export function ActionPage() {
  const { t } = useTexts()
  const { action: name } = route.useParams()
  const search = route.useSearch()
  const { account } = useAccount()
  const action = actions.find((candidate) => candidate.name === name)
  if (!action) return <NotFoundPage />
  const { block: _, day: __, ...filled } = search as Record<string, string>
  return (
    <>
      <PageHead
        title={t(`actions.${action.name as 'deposit'}.title`)}
        kind={<Link to="/act">{t('act.heading')}</Link>}
        follows="now"
      >
        {t(`actions.${action.name as 'deposit'}.does`)}
      </PageHead>
      {/* Another action, account or link starts anew. */}
      <ActionForm
        key={`${action.name} ${account?.address} ${JSON.stringify(filled)}`}
        action={action}
        filled={filled}
      />
    </>
  )
}

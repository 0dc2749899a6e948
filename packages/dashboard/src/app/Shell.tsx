import { Outlet } from '@tanstack/react-router'
import { useLive } from '../api/live.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { Header } from './Header.js'
import { StatusBar } from './StatusBar.js'
import { useFocusOnPage } from './useFocusOnPage.js'
import { usePageStatus } from './usePageStatus.js'

/** What every page has around it. */
export function Shell() {
  const { t, tag } = useTexts()
  const { apiUrl, block } = useLive()
  const status = usePageStatus()
  useFocusOnPage()
  return (
    <>
      {/* A button and not a link: the fragment of the address belongs to the router. */}
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skip')}
      </button>
      <Header status={status} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <p>{block ? t('footer.source', { block: formatInteger(block.number, tag) }) : null}</p>
        {apiUrl ? <a href={`${apiUrl}/openapi.json`}>{t('footer.api')}</a> : null}
      </footer>
      <StatusBar status={status} />
    </>
  )
}

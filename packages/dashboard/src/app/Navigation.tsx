import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/index.js'

const pages = [
  ['/', 'nav.overview'],
  ['/operators', 'nav.operators'],
  ['/avss', 'nav.avss'],
  ['/operator-sets', 'nav.operatorSets'],
  ['/stakers', 'nav.stakers'],
  ['/withdrawals', 'nav.withdrawals'],
  ['/slashes', 'nav.slashes'],
  ['/activity', 'nav.activity'],
  ['/network', 'nav.network'],
] as const

/** The ways to the pages. */
export function Navigation() {
  const { t } = useTexts()
  return (
    <nav className="navigation" aria-label={t('nav.label')}>
      <ul>
        {pages.map(([to, key]) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

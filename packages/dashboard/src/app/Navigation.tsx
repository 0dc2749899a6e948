import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTexts } from '../i18n/index.js'

const pages = [
  ['/', 'nav.overview'],
  ['/operators', 'nav.operators'],
  ['/avss', 'nav.avss'],
  ['/operator-sets', 'nav.operatorSets'],
  ['/stakers', 'nav.stakers'],
  ['/pods', 'nav.pods'],
  ['/rewards', 'nav.rewards'],
  ['/withdrawals', 'nav.withdrawals'],
  ['/slashes', 'nav.slashes'],
  ['/activity', 'nav.activity'],
  ['/network', 'nav.network'],
] as const

/** The ways to the pages. */
export function Navigation() {
  const { t } = useTexts()
  const { pathname } = useLocation()
  const place = useRef<HTMLElement>(null)
  // Where not all fit, the one that is open must be among those to be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path decides which link is the current one
  useEffect(() => {
    const current = place.current?.querySelector('[aria-current="page"]')
    current?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav className="navigation" aria-label={t('nav.label')} ref={place}>
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

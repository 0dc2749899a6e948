import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/index.js'

/** A way to an action with some of its fields filled; its title, unless the place says it shorter. */
export type ActionLink = { action: string; filled?: Record<string, string>; label?: string }

/** Ways to what can be done with the thing that a page is about. */
export function ActionLinks({ links }: { links: readonly ActionLink[] }) {
  const { t } = useTexts()
  if (links.length === 0) return null
  return (
    <nav className="action-links" aria-label={t('act.links')} data-testid="action-links">
      {links.map(({ action, filled = {}, label }) => (
        <Link
          key={action}
          to="/act/$action"
          params={{ action }}
          search={filled as never}
          className="button button-small"
          data-action={action}
        >
          {label ?? t(`actions.${action as 'deposit'}.title`)}
        </Link>
      ))}
    </nav>
  )
}

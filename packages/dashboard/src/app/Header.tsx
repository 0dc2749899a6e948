import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AccountButton } from '../account/AccountButton.js'
import { useLive } from '../api/live.js'
import { overviewQuery } from '../api/queries.js'
import { Mark } from '../components/Mark.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { formatInteger } from '../format/amount.js'
import { formatDateTime } from '../format/time.js'
import { setLanguage, useTexts } from '../i18n/index.js'
import { type Language, languageTag } from '../preferences/language.js'
import { setTheme, type Theme, useTheme } from '../preferences/theme.js'
import { Navigation } from './Navigation.js'
import { SearchField } from './SearchField.js'
import type { Status } from './status.js'
import { DarkIcon, LightIcon, SystemIcon } from './themeIcons.js'

export function Header({ status }: { status: Status }) {
  const { t } = useTexts()
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="brand" aria-label={t('app.home')}>
          <Mark />
          <span className="brand-name">{t('app.name')}</span>
        </Link>
        <SearchField />
        <ChainFacts status={status} />
        <div className="switches">
          <AccountButton />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <Navigation />
    </header>
  )
}

function ChainFacts({ status }: { status: Status }) {
  const { t, tag } = useTexts()
  const { apiUrl, block, config } = useLive()
  const { data: overview } = useQuery(overviewQuery(apiUrl))
  const chainId = overview?.chainId ?? config?.chainId
  return (
    <dl className="chain-facts">
      <div>
        <dt>{t('header.status')}</dt>
        <dd className={`live live-${status.state}`} data-testid="live-status" data-state={status.state}>
          <span className="live-dot" aria-hidden="true" />
          {t(`status.${status.state}`)}
        </dd>
      </div>
      <div>
        <dt>{t('header.chain')}</dt>
        <dd data-testid="chain-id">{chainId ?? '…'}</dd>
      </div>
      <div>
        <dt>{t('header.block')}</dt>
        <dd className="fact-block" data-testid="block-number" data-block={block?.number.toString()}>
          {block ? formatInteger(block.number, tag) : '…'}
        </dd>
      </div>
      <div className="fact-time">
        <dt>{t('header.time')}</dt>
        <dd>
          {block ? (
            <time dateTime={new Date(block.timestamp * 1000).toISOString()}>
              {formatDateTime(block.timestamp, tag)}
            </time>
          ) : (
            '…'
          )}
        </dd>
      </div>
    </dl>
  )
}

function LanguageSwitch() {
  const { t, language } = useTexts()
  return (
    <SegmentedControl<Language>
      label={t('header.language')}
      testId="language-switch"
      value={language}
      onChange={(chosen) => void setLanguage(chosen)}
      options={[
        { value: 'en', content: 'EN', label: 'English', lang: languageTag('en') },
        { value: 'zh', content: '中文', label: '中文', lang: languageTag('zh') },
      ]}
    />
  )
}

function ThemeSwitch() {
  const { t } = useTexts()
  return (
    <SegmentedControl<Theme>
      label={t('header.theme')}
      testId="theme-switch"
      value={useTheme()}
      onChange={setTheme}
      options={[
        { value: 'system', content: <SystemIcon />, label: t('header.themeSystem') },
        { value: 'light', content: <LightIcon />, label: t('header.themeLight') },
        { value: 'dark', content: <DarkIcon />, label: t('header.themeDark') },
      ]}
    />
  )
}

import { SkeletonLine, SkeletonRows } from '../components/Skeleton.js'
import { useTexts } from '../i18n/index.js'

/** While the code of a page is on its way. */
export function PagePlaceholder() {
  const { t } = useTexts()
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      <div className="page-head">
        <SkeletonLine width="12ch" />
      </div>
      <div className="panel">
        <SkeletonRows rows={6} />
      </div>
    </div>
  )
}

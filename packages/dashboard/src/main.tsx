import { createRoot } from 'react-dom/client'
import { App } from './app/App.js'
import { createAppRouter } from './app/router.js'
import { startTranslations } from './i18n/index.js'
import { startTheme } from './preferences/theme.js'
import 'uplot/dist/uPlot.min.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/components.css'
import './styles/overview.css'
import './styles/pages.css'
import './styles/motion.css'

startTheme()
await startTranslations()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App router={createAppRouter()} />)

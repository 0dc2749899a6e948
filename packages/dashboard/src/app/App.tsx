import { ApiError } from '@restack/api/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { AccountProvider } from '../account/AccountProvider.js'
import { LiveProvider } from '../api/live.js'
import { CopyAnnouncer } from '../components/CopyButton.js'
import { useTexts } from '../i18n/index.js'
import type { AppRouter } from './router.js'

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (attempts, error) => attempts < 1 && !isRefusal(error),
        retryDelay: 800,
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
    },
  })

/** What the API refuses will be refused again: an unknown account, a block to come. */
const isRefusal = (error: Error) =>
  error instanceof ApiError && error.status !== undefined && error.status >= 400 && error.status < 500

export type AppProps = { router: AppRouter; queryClient?: QueryClient }

export function App({ router, queryClient }: AppProps) {
  const [client] = useState(() => queryClient ?? createQueryClient())
  const { tag } = useTexts()
  return (
    <StrictMode>
      <I18nProvider locale={tag}>
        <QueryClientProvider client={client}>
          <CopyAnnouncer>
            <LiveProvider>
              <AccountProvider>
                <RouterProvider router={router} />
              </AccountProvider>
            </LiveProvider>
          </CopyAnnouncer>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  )
}

-- The registries of operators, keys, releases and contracts, and strategies with caps.
ALTER TYPE contract_name ADD VALUE 'avsDirectory';
ALTER TYPE contract_name ADD VALUE 'keyRegistrar';
ALTER TYPE contract_name ADD VALUE 'protocolRegistry';
ALTER TYPE contract_name ADD VALUE 'releaseManager';
ALTER TYPE event_name ADD VALUE 'AggregateBN254KeyUpdated';
ALTER TYPE event_name ADD VALUE 'DeploymentConfigDeleted';
ALTER TYPE event_name ADD VALUE 'DeploymentConfigured';
ALTER TYPE event_name ADD VALUE 'DeploymentShipped';
ALTER TYPE event_name ADD VALUE 'KeyDeregistered';
ALTER TYPE event_name ADD VALUE 'KeyRegistered';
ALTER TYPE event_name ADD VALUE 'MaxPerDepositUpdated';
ALTER TYPE event_name ADD VALUE 'MaxTotalDepositsUpdated';
ALTER TYPE event_name ADD VALUE 'MetadataURIPublished';
ALTER TYPE event_name ADD VALUE 'OperatorAVSRegistrationStatusUpdated';
ALTER TYPE event_name ADD VALUE 'OperatorSetConfigured';
ALTER TYPE event_name ADD VALUE 'ReleasePublished';
ALTER TYPE event_name ADD VALUE 'SemanticVersionUpdated';

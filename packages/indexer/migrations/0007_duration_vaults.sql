-- Duration vaults, which the StrategyFactory makes.
ALTER TYPE event_name ADD VALUE 'DurationVaultDeployed';

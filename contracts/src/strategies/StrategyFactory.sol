// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDurationVaultCreator} from "../interfaces/IDurationVaultCreator.sol";
import {IDurationVaultStrategy, IDurationVaultStrategyTypes} from "../interfaces/IDurationVaultStrategy.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyFactory} from "../interfaces/IStrategyFactory.sol";
import {IStrategyManager} from "../interfaces/IStrategyManager.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {StrategyBase} from "./StrategyBase.sol";

/// @notice Anyone may give a token its strategy, once, and any number of duration vaults. Must be the StrategyManager's whitelister.
contract StrategyFactory is IStrategyFactory, Pausable, Ownable {
    uint8 internal constant PAUSED_NEW_STRATEGIES = 0;

    /// @inheritdoc IStrategyFactory
    IStrategyManager public immutable strategyManager;

    /// @inheritdoc IStrategyFactory
    IDurationVaultCreator public immutable durationVaultCreator;

    /// @inheritdoc IStrategyFactory
    mapping(IERC20 token => IStrategy) public deployedStrategies;
    /// @inheritdoc IStrategyFactory
    mapping(IERC20 token => IDurationVaultStrategy[]) public durationVaultsByToken;
    /// @inheritdoc IStrategyFactory
    mapping(IERC20 token => bool) public isBlacklisted;

    /// @param initialStrategies Strategies made before, such as those with caps: they are opened to deposits, and
    /// their tokens get no other strategy here.
    constructor(
        IStrategyManager strategyManager_,
        IPauserRegistry pauserRegistry_,
        IDurationVaultCreator durationVaultCreator_,
        address initialOwner,
        uint256 initialPausedStatus,
        IStrategy[] memory initialStrategies
    ) Pausable(pauserRegistry_) {
        strategyManager = strategyManager_;
        durationVaultCreator = durationVaultCreator_;
        _transferOwnership(initialOwner);
        _setPaused(initialPausedStatus);

        for (uint256 i = 0; i < initialStrategies.length; ++i) {
            _blacklist(initialStrategies[i].underlyingToken());
        }
        if (initialStrategies.length != 0) {
            strategyManager_.addStrategiesToDepositWhitelist(initialStrategies);
        }
    }

    /// @inheritdoc IStrategyFactory
    function deployNewStrategy(IERC20 token)
        external
        onlyWhenNotPaused(PAUSED_NEW_STRATEGIES)
        returns (IStrategy newStrategy)
    {
        require(!isBlacklisted[token], BlacklistedToken());
        require(address(deployedStrategies[token]) == address(0), StrategyAlreadyExists());

        bytes32 salt = bytes32(uint256(uint160(address(token))));
        newStrategy =
            new StrategyBase{salt: salt}(IShareManager(address(strategyManager)), pauserRegistry, token);
        deployedStrategies[token] = newStrategy;
        emit StrategySetForToken(token, newStrategy);

        strategyManager.addStrategiesToDepositWhitelist(_list(newStrategy));
    }

    /// @inheritdoc IStrategyFactory
    function deployDurationVaultStrategy(IDurationVaultStrategyTypes.VaultConfig calldata config)
        external
        onlyWhenNotPaused(PAUSED_NEW_STRATEGIES)
        returns (IDurationVaultStrategy newVault)
    {
        require(!isBlacklisted[config.underlyingToken], BlacklistedToken());

        newVault = durationVaultCreator.createVault(config);
        durationVaultsByToken[config.underlyingToken].push(newVault);

        strategyManager.addStrategiesToDepositWhitelist(_list(newVault));

        string memory metadataURI = config.metadataURI;
        emit DurationVaultDeployed(
            newVault,
            config.underlyingToken,
            config.vaultAdmin,
            config.duration,
            config.maxPerDeposit,
            config.stakeCap,
            metadataURI,
            config.operatorSet.avs,
            config.operatorSet.id
        );
    }

    /// @inheritdoc IStrategyFactory
    function blacklistTokens(IERC20[] calldata tokens) external onlyOwner {
        IStrategy[] memory strategies = new IStrategy[](tokens.length);
        uint256 count;
        for (uint256 i = 0; i < tokens.length; ++i) {
            _blacklist(tokens[i]);

            IStrategy deployed = deployedStrategies[tokens[i]];
            if (address(deployed) != address(0)) strategies[count++] = deployed;
        }
        assembly ("memory-safe") {
            mstore(strategies, count) // shorten the array to what was found
        }
        if (count != 0) strategyManager.removeStrategiesFromDepositWhitelist(strategies);
    }

    /// @inheritdoc IStrategyFactory
    function whitelistStrategies(IStrategy[] calldata strategiesToWhitelist) external onlyOwner {
        strategyManager.addStrategiesToDepositWhitelist(strategiesToWhitelist);
    }

    /// @inheritdoc IStrategyFactory
    function removeStrategiesFromWhitelist(IStrategy[] calldata strategiesToRemoveFromWhitelist)
        external
        onlyOwner
    {
        strategyManager.removeStrategiesFromDepositWhitelist(strategiesToRemoveFromWhitelist);
    }

    /// @inheritdoc IStrategyFactory
    function getDurationVaults(IERC20 token) external view returns (IDurationVaultStrategy[] memory) {
        return durationVaultsByToken[token];
    }

    function _blacklist(IERC20 token) private {
        require(!isBlacklisted[token], AlreadyBlacklisted());
        isBlacklisted[token] = true;
        emit TokenBlacklisted(token);
    }

    function _list(IStrategy strategy) private pure returns (IStrategy[] memory list) {
        list = new IStrategy[](1);
        list[0] = strategy;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {DelegationManager} from "../../src/delegation/DelegationManager.sol";
import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {OpenRegistrar} from "../../src/devnet/OpenRegistrar.sol";
import {IAllocationManager, IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IRewardsCoordinatorTypes} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {PauserRegistry} from "../../src/permissions/PauserRegistry.sol";
import {PermissionController} from "../../src/permissions/PermissionController.sol";
import {EigenPodManager} from "../../src/pods/EigenPodManager.sol";
import {RewardsCoordinator} from "../../src/rewards/RewardsCoordinator.sol";
import {StrategyBase} from "../../src/strategies/StrategyBase.sol";
import {StrategyFactory} from "../../src/strategies/StrategyFactory.sol";
import {StrategyManager} from "../../src/strategies/StrategyManager.sol";
import {Artifacts} from "./Artifacts.sol";

/// @notice The whole core, deployed for a test, with the parameters of the gas baseline.
abstract contract Core is Artifacts {
    uint64 internal constant WAD = 1e18;
    IStrategy internal constant BEACON = IStrategy(0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0);
    address internal constant BURN = 0x00000000000000000000000000000000000E16E4;

    address internal owner = makeAddr("owner");
    address internal pauser = makeAddr("pauser");
    address internal unpauser = makeAddr("unpauser");
    address internal updater = makeAddr("updater");
    address internal feeRecipient = makeAddr("feeRecipient");
    IStrategy internal eigenStrategy = IStrategy(makeAddr("eigenStrategy"));

    PauserRegistry internal pauserRegistry;
    PermissionController internal permissionController;
    DelegationManager internal delegationManager;
    StrategyManager internal strategyManager;
    EigenPodManager internal eigenPodManager;
    IAllocationManager internal allocationManager;
    StrategyFactory internal strategyFactory;
    RewardsCoordinator internal rewardsCoordinator;

    /// @dev Override to change the delays.
    function _parameters()
        internal
        pure
        virtual
        returns (
            uint32 withdrawalDelay,
            uint32 deallocationDelay,
            uint32 configurationDelay,
            uint32 resolutionDelay
        )
    {
        return (50, 50, 75, 0);
    }

    function setUp() public virtual {
        _deployCore();
    }

    function _deployCore() internal {
        (
            uint32 withdrawalDelay,
            uint32 deallocationDelay,
            uint32 configurationDelay,
            uint32 resolutionDelay
        ) = _parameters();
        address[] memory pausers = new address[](1);
        pausers[0] = pauser;
        pauserRegistry = PauserRegistry(_create("PauserRegistry", abi.encode(pausers, unpauser)));
        permissionController = PermissionController(_create("PermissionController", ""));

        // Contracts that know each other: their addresses follow from the order of creation.
        uint64 nonce = vm.getNonce(address(this));
        strategyManager = StrategyManager(vm.computeCreateAddress(address(this), nonce));
        delegationManager = DelegationManager(vm.computeCreateAddress(address(this), nonce + 1));
        eigenPodManager = EigenPodManager(vm.computeCreateAddress(address(this), nonce + 2));
        allocationManager = IAllocationManager(vm.computeCreateAddress(address(this), nonce + 4));
        strategyFactory = StrategyFactory(vm.computeCreateAddress(address(this), nonce + 5));
        rewardsCoordinator = RewardsCoordinator(vm.computeCreateAddress(address(this), nonce + 7));

        _create(
            "StrategyManager",
            abi.encode(
                allocationManager,
                delegationManager,
                pauserRegistry,
                resolutionDelay,
                "1.12.0",
                owner,
                strategyFactory,
                0
            )
        );
        _create(
            "DelegationManager",
            abi.encode(
                strategyManager,
                eigenPodManager,
                allocationManager,
                pauserRegistry,
                permissionController,
                withdrawalDelay,
                "1.12.0",
                0
            )
        );
        address firstPod = vm.computeCreateAddress(address(this), nonce + 6);
        _create(
            "EigenPodManager",
            abi.encode(
                _ethPOS(), firstPod, delegationManager, pauserRegistry, _podChangeDelaySeconds(), 0, owner, 0
            )
        );
        address views = _create("AllocationManagerViews", abi.encode(delegationManager));
        _create(
            "AllocationManager",
            abi.encode(
                views,
                delegationManager,
                eigenStrategy,
                pauserRegistry,
                permissionController,
                deallocationDelay,
                configurationDelay,
                0
            )
        );
        address creator = vm.computeCreateAddress(address(this), nonce + 8);
        _create(
            "StrategyFactory",
            abi.encode(strategyManager, pauserRegistry, creator, owner, 0, new IStrategy[](0))
        );
        assertEq(_create("EigenPod", abi.encode(_ethPOS(), eigenPodManager)), firstPod);
        _create("RewardsCoordinator", _rewardsArguments(_rewardsParameters()));
        _create(
            "DurationVaultCreator",
            abi.encode(
                strategyFactory,
                strategyManager,
                pauserRegistry,
                delegationManager,
                allocationManager,
                rewardsCoordinator
            )
        );
    }

    /// @dev The numbers of mainnet (chapter 04 §2.1).
    function _rewardsParameters()
        internal
        view
        returns (IRewardsCoordinatorTypes.RewardsCoordinatorConstructorParams memory)
    {
        return IRewardsCoordinatorTypes.RewardsCoordinatorConstructorParams({
            delegationManager: delegationManager,
            strategyManager: strategyManager,
            allocationManager: allocationManager,
            emissionsController: _emissionsController(),
            pauserRegistry: address(pauserRegistry),
            permissionController: address(permissionController),
            calculationIntervalSeconds: 1 days,
            maxRewardsDuration: 730 days,
            maxRetroactiveLength: 168 days,
            maxFutureLength: 30 days,
            genesisRewardsTimestamp: 1_710_979_200
        });
    }

    function _rewardsArguments(IRewardsCoordinatorTypes.RewardsCoordinatorConstructorParams memory params)
        internal
        view
        returns (bytes memory)
    {
        return abi.encode(params, owner, 0, updater, uint32(7 days), uint16(1000), feeRecipient);
    }

    /// @dev Override to deploy one.
    function _emissionsController() internal view virtual returns (address) {
        return address(0);
    }

    /// @dev Override to deposit.
    function _ethPOS() internal view virtual returns (address) {
        return address(0);
    }

    /// @dev As the chapters are, without extra delays.
    function _podChangeDelaySeconds() internal pure virtual returns (uint64) {
        return 0;
    }

    /* STRATEGIES AND STAKERS */

    function _newToken() internal returns (LiquidStakingToken) {
        return
            LiquidStakingToken(_create("LiquidStakingToken", abi.encode("Token", "TKN", 1e18, address(this))));
    }

    function _newStrategy() internal returns (IStrategy) {
        return strategyFactory.deployNewStrategy(IERC20(address(_newToken())));
    }

    /// @dev Sorted by address, as slashes want them.
    function _newStrategies(uint256 count) internal returns (IStrategy[] memory strategies) {
        strategies = new IStrategy[](count);
        for (uint256 i = 0; i < count; ++i) {
            IStrategy added = _newStrategy();
            uint256 j = i;
            for (; j > 0 && address(strategies[j - 1]) > address(added); --j) {
                strategies[j] = strategies[j - 1];
            }
            strategies[j] = added;
        }
    }

    function _mint(address staker, IStrategy strategy, uint256 amount) internal {
        IERC20 token = strategy.underlyingToken();
        LiquidStakingToken(address(token)).mint(staker, amount);
        vm.prank(staker);
        token.approve(address(strategyManager), 1e30);
    }

    function _deposit(address staker, IStrategy strategy, uint256 amount) internal returns (uint256) {
        _mint(staker, strategy, amount);
        IERC20 token = strategy.underlyingToken();
        vm.prank(staker);
        return strategyManager.depositIntoStrategy(strategy, token, amount);
    }

    function _registerOperator(address operator) internal {
        _registerOperator(operator, 0);
    }

    function _registerOperator(address operator, uint32 allocationDelay) internal {
        vm.prank(operator);
        delegationManager.registerAsOperator(address(0), allocationDelay, "ipfs://operator");
    }

    function _delegate(address staker, address operator) internal {
        SignatureWithExpiry memory none;
        vm.prank(staker);
        delegationManager.delegateTo(operator, none, bytes32(0));
    }

    /* AVSS */

    /// @dev With metadata, an open registrar and one set; the AVS is its slasher.
    function _newAvs(address avs, uint32 id, IStrategy[] memory strategies)
        internal
        returns (OperatorSet memory)
    {
        OpenRegistrar registrar = OpenRegistrar(_create("OpenRegistrar", ""));
        vm.startPrank(avs);
        allocationManager.updateAVSMetadataURI(avs, "ipfs://avs");
        allocationManager.setAVSRegistrar(avs, registrar);
        vm.stopPrank();
        return _newSet(avs, id, strategies);
    }

    function _newSet(address avs, uint32 id, IStrategy[] memory strategies)
        internal
        returns (OperatorSet memory)
    {
        IAllocationManagerTypes.CreateSetParams[] memory params =
            new IAllocationManagerTypes.CreateSetParams[](1);
        params[0] = IAllocationManagerTypes.CreateSetParams(id, strategies);
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, params);
        return OperatorSet(avs, id);
    }

    function _register(address operator, OperatorSet memory operatorSet) internal {
        vm.prank(operator);
        allocationManager.registerForOperatorSets(
            operator, IAllocationManagerTypes.RegisterParams(operatorSet.avs, _ids(operatorSet.id), "")
        );
    }

    function _deregister(address operator, OperatorSet memory operatorSet) internal {
        vm.prank(operator);
        allocationManager.deregisterFromOperatorSets(
            IAllocationManagerTypes.DeregisterParams(operator, operatorSet.avs, _ids(operatorSet.id))
        );
    }

    function _allocate(address operator, OperatorSet memory operatorSet, IStrategy strategy, uint64 magnitude)
        internal
    {
        uint64[] memory magnitudes = new uint64[](1);
        magnitudes[0] = magnitude;
        _allocate(operator, operatorSet, _list(strategy), magnitudes);
    }

    function _allocate(
        address operator,
        OperatorSet memory operatorSet,
        IStrategy[] memory strategies,
        uint64[] memory magnitudes
    ) internal {
        IAllocationManagerTypes.AllocateParams[] memory params =
            new IAllocationManagerTypes.AllocateParams[](1);
        params[0] = IAllocationManagerTypes.AllocateParams(operatorSet, strategies, magnitudes);
        vm.prank(operator);
        allocationManager.modifyAllocations(operator, params);
    }

    function _slash(address operator, OperatorSet memory operatorSet, IStrategy strategy, uint256 wad)
        internal
        returns (uint256 slashId, uint256 shares)
    {
        uint256[] memory wads = new uint256[](1);
        wads[0] = wad;
        uint256[] memory list;
        (slashId, list) = _slash(operator, operatorSet, _list(strategy), wads);
        shares = list[0];
    }

    function _slash(
        address operator,
        OperatorSet memory operatorSet,
        IStrategy[] memory strategies,
        uint256[] memory wads
    ) internal returns (uint256 slashId, uint256[] memory shares) {
        address slasher = allocationManager.getSlasher(operatorSet);
        vm.prank(slasher);
        return allocationManager.slashOperator(
            operatorSet.avs,
            IAllocationManagerTypes.SlashingParams(operator, operatorSet.id, strategies, wads, "test")
        );
    }

    /* WITHDRAWALS */

    function _queue(address staker, IStrategy strategy, uint256 depositShares) internal returns (bytes32) {
        uint256[] memory shares = new uint256[](1);
        shares[0] = depositShares;
        return _queue(staker, _list(strategy), shares);
    }

    function _queue(address staker, IStrategy[] memory strategies, uint256[] memory depositShares)
        internal
        returns (bytes32)
    {
        IDelegationManagerTypes.QueuedWithdrawalParams[] memory params =
            new IDelegationManagerTypes.QueuedWithdrawalParams[](1);
        params[0] = IDelegationManagerTypes.QueuedWithdrawalParams(strategies, depositShares, address(0));
        vm.prank(staker);
        return delegationManager.queueWithdrawals(params)[0];
    }

    function _complete(bytes32 root, bool receiveAsTokens) internal {
        (IDelegationManagerTypes.Withdrawal memory withdrawal,) = delegationManager.getQueuedWithdrawal(root);
        IERC20[] memory tokens = new IERC20[](withdrawal.strategies.length);
        for (uint256 i = 0; i < tokens.length; ++i) {
            if (withdrawal.strategies[i] != BEACON) tokens[i] = withdrawal.strategies[i].underlyingToken();
        }
        vm.prank(withdrawal.withdrawer);
        delegationManager.completeQueuedWithdrawal(withdrawal, tokens, receiveAsTokens);
    }

    function _withdrawable(address staker, IStrategy strategy) internal view returns (uint256) {
        (uint256[] memory shares,) = delegationManager.getWithdrawableShares(staker, _list(strategy));
        return shares[0];
    }

    /* LISTS */

    function _list(IStrategy strategy) internal pure returns (IStrategy[] memory list) {
        list = new IStrategy[](1);
        list[0] = strategy;
    }

    function _ids(uint32 id) internal pure returns (uint32[] memory list) {
        list = new uint32[](1);
        list[0] = id;
    }
}

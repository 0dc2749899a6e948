// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IRewardsCoordinatorTypes} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {Core} from "../utils/Core.sol";

/// @notice The scenario of docs/spec/gas-baseline.md. Figures go to contracts/snapshots and are
/// compared there; `npm run bench:gas` measures the same steps as transactions on anvil.
contract BaselineGasTest is Core {
    address private operator = makeAddr("operator");
    address private staker = makeAddr("staker");
    address private second = makeAddr("second");
    address private avs = makeAddr("avs");
    IStrategy[] private strategies;

    function setUp() public override {
        super.setUp();
        strategies = _newStrategies(3);
        for (uint256 i = 0; i < 3; ++i) {
            _mint(staker, strategies[i], 1000e18);
            _mint(second, strategies[i], 1000e18);
        }
    }

    /// forge-config: default.isolate = true
    function test_gas_baselineSteps() public {
        _registerOperator(operator);
        _snap("01 registerAsOperator");
        _put(staker, 0, 100e18);
        _snap("02 first deposit of a strategy");
        _put(staker, 0, 10e18);
        _snap("03 deposit again");
        _put(staker, 1, 100e18);
        _put(staker, 2, 100e18);
        _delegate(staker, operator);
        _snap("04 delegate three strategies");
        _put(second, 0, 100e18);
        _delegate(second, operator);
        _snap("05 delegate one strategy");
        _put(staker, 0, 10e18);
        _snap("06 deposit while delegated");

        OperatorSet memory set1 = _newAvs(avs, 1, strategies);
        _snap("07 createOperatorSets");
        OperatorSet memory set2 = _newSet(avs, 2, strategies);
        vm.roll(block.number + 200);
        _register(operator, set1);
        _snap("08 registerForOperatorSets");
        _register(operator, set2);
        _allocateAll(set1, 0.5e18);
        _snap("09 allocate to set 1");
        _allocateAll(set2, 0.25e18);
        _snap("10 allocate to set 2");
        vm.roll(block.number + 10);
        _slash(operator, set1, strategies[0], 0.1e18);
        _snap("11 slash one strategy");
        uint256[] memory wads = new uint256[](3);
        (wads[0], wads[1], wads[2]) = (0.1e18, 0.1e18, 0.1e18);
        _slash(operator, set1, strategies, wads);
        _snap("12 slash three strategies");
        vm.prank(avs);
        strategyManager.clearBurnOrRedistributableShares(set1, 2);
        _snap("13 clear a slash");
        _allocateAll(set1, 0.125e18);
        _snap("14 deallocate");

        bytes32 one = _queue(staker, strategies[0], 10e18);
        _snap("15 queue one strategy");
        uint256[] memory shares = new uint256[](3);
        (shares[0], shares[1], shares[2]) = (10e18, 10e18, 10e18);
        bytes32 three = _queue(staker, strategies, shares);
        _snap("16 queue three strategies");
        vm.prank(second);
        delegationManager.undelegate(second);
        _snap("17 undelegate");
        vm.roll(block.number + 51);
        _complete(one, true);
        _snap("18 complete as tokens");
        _complete(three, false);
        _snap("19 complete as shares");
        vm.prank(operator);
        permissionController.setAppointee(
            operator, makeAddr("appointee"), address(allocationManager), 0x12345678
        );
        _snap("20 setAppointee");
    }

    /// forge-config: default.isolate = true
    function test_gas_rewardsSteps() public {
        vm.warp(1_775_001_600 + 7 days);
        _mint(avs, strategies[0], 1000e18);
        IERC20 token = strategies[0].underlyingToken();
        vm.prank(avs);
        token.approve(address(rewardsCoordinator), 1e30);

        IRewardsCoordinatorTypes.RewardsSubmission[] memory submissions =
            new IRewardsCoordinatorTypes.RewardsSubmission[](1);
        submissions[0] = _sevenDays(token);
        vm.prank(avs);
        rewardsCoordinator.createAVSRewardsSubmission(submissions);
        _snapAtMost("21 createAVSRewardsSubmission", 78, 175_950);

        IRewardsCoordinatorTypes.RewardsMerkleClaim memory claim = _claim(token);
        bytes32 root = rewardsCoordinator.calculateEarnerLeafHash(claim.earnerLeaf);
        for (uint256 i = 0; i < 16; ++i) {
            root = keccak256(abi.encodePacked(root, keccak256(abi.encode(i))));
        }
        vm.prank(updater);
        rewardsCoordinator.submitRoot(root, 1_775_001_600);
        _snapAtMost("22 submitRoot", 78, 106_024);
        vm.warp(block.timestamp + 7 days);
        vm.prank(staker);
        rewardsCoordinator.processClaim(claim, staker);
        _snapAtMost("23 processClaim", 85, 107_285);
    }

    function _sevenDays(IERC20 token)
        private
        view
        returns (IRewardsCoordinatorTypes.RewardsSubmission memory submission)
    {
        IRewardsCoordinatorTypes.StrategyAndMultiplier[] memory weights =
            new IRewardsCoordinatorTypes.StrategyAndMultiplier[](3);
        for (uint256 i = 0; i < 3; ++i) {
            weights[i] = IRewardsCoordinatorTypes.StrategyAndMultiplier(strategies[i], 1e18);
        }
        return IRewardsCoordinatorTypes.RewardsSubmission(weights, token, 100e18, 1_775_001_600, 7 days);
    }

    /// @dev One token, at the left edge of a tree of 16 levels.
    function _claim(IERC20 token)
        private
        view
        returns (IRewardsCoordinatorTypes.RewardsMerkleClaim memory claim)
    {
        for (uint256 i = 0; i < 16; ++i) {
            claim.earnerTreeProof = abi.encodePacked(claim.earnerTreeProof, keccak256(abi.encode(i)));
        }
        claim.tokenIndices = new uint32[](1);
        claim.tokenTreeProofs = new bytes[](1);
        claim.tokenLeaves = new IRewardsCoordinatorTypes.TokenTreeMerkleLeaf[](1);
        claim.tokenLeaves[0] = IRewardsCoordinatorTypes.TokenTreeMerkleLeaf(token, 10e18);
        claim.earnerLeaf = IRewardsCoordinatorTypes.EarnerTreeMerkleLeaf(
            staker, rewardsCoordinator.calculateTokenLeafHash(claim.tokenLeaves[0])
        );
    }

    function _snap(string memory step) private {
        vm.snapshotGasLastCall("baseline", step);
    }

    /// @dev As a part of the document's figure.
    function _snapAtMost(string memory step, uint256 percent, uint256 rivalGas) private {
        assertLe(vm.snapshotGasLastCall("baseline", step) * 100, rivalGas * percent, step);
    }

    function _put(address who, uint256 index, uint256 amount) private {
        IERC20 token = strategies[index].underlyingToken();
        vm.prank(who);
        strategyManager.depositIntoStrategy(strategies[index], token, amount);
    }

    function _allocateAll(OperatorSet memory operatorSet, uint64 magnitude) private {
        uint64[] memory magnitudes = new uint64[](3);
        (magnitudes[0], magnitudes[1], magnitudes[2]) = (magnitude, magnitude, magnitude);
        _allocate(operator, operatorSet, strategies, magnitudes);
    }
}

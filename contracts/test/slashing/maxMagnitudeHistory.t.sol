// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

/// @notice The history of max magnitudes, chapter 02 §3.5 and §5.6.
contract MaxMagnitudeHistoryTest is AllocationTest {
    OperatorSet private second;

    function setUp() public override {
        super.setUp();
        second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.5e18);
    }

    function _at(uint32 blockNumber) private view returns (uint64) {
        return allocationManager.getMaxMagnitudesAtBlock(operator, _list(strategy), blockNumber)[0];
    }

    function test_withoutSlashesItIsOneAtEveryBlock() public view {
        assertEq(_at(0), WAD);
        assertEq(_at(START), WAD);
        assertEq(_at(type(uint32).max), WAD);
        assertEq(allocationManager.getMaxMagnitude(stranger, strategy), WAD);
    }

    function test_aSlashCountsInItsOwnBlock_notInTheOneBefore() public {
        vm.roll(START + 10);
        _slash(operator, set, strategy, 0.5e18);
        vm.roll(START + 20);
        _slash(operator, set, strategy, 1e18);
        vm.roll(START + 30);
        assertEq(_at(0), WAD);
        assertEq(_at(START + 9), WAD);
        assertEq(_at(START + 10), 0.75e18);
        assertEq(_at(START + 19), 0.75e18);
        assertEq(_at(START + 20), 0.5e18);
        assertEq(_at(START + 30), 0.5e18);
        assertEq(_at(type(uint32).max), 0.5e18);
    }

    function test_severalSlashesInABlockLeaveOneValue_whateverSetsTheyCameFrom() public {
        _slash(operator, set, strategy, 0.5e18);
        assertEq(_at(START), 0.75e18);
        _slash(operator, second, strategy, 0.5e18);
        _slash(operator, set, strategy, 1e18);
        assertEq(_at(START - 1), WAD);
        assertEq(_at(START), 0.25e18);
        vm.roll(START + 1);
        assertEq(_at(START), 0.25e18);
    }

    function test_strategiesAndOperatorsHaveTheirOwn_inInputOrder() public {
        IStrategy other = _newStrategy();
        _slash(operator, set, strategy, 1e18);
        uint64[] memory magnitudes =
            allocationManager.getMaxMagnitudesAtBlock(operator, _list(other, strategy), START);
        assertEq(magnitudes[0], WAD);
        assertEq(magnitudes[1], 0.5e18);
        magnitudes = allocationManager.getMaxMagnitudes(operator, _list(strategy, other));
        assertEq(magnitudes[0], 0.5e18);
        assertEq(magnitudes[1], WAD);
        magnitudes = allocationManager.getMaxMagnitudes(_addresses(staker, operator), strategy);
        assertEq(magnitudes[0], WAD);
        assertEq(magnitudes[1], 0.5e18);
        assertEq(allocationManager.getMaxMagnitudesAtBlock(operator, _none(), START).length, 0);
    }

    function test_aSkippedSlashLeavesNoTrace() public {
        _slash(operator, set, strategy, 1e18);
        vm.roll(START + 5);
        _slash(operator, set, strategy, 1e18);
        assertEq(_at(START + 5), 0.5e18);
        assertEq(_at(START - 1), WAD);
    }

    /// @dev A withdrawal pays with the magnitude at its last slashable block.
    function test_aSlashInTheLastSlashableBlockReducesAWithdrawal_oneBlockLaterItDoesNot() public {
        bytes32 root = _queue(staker, strategy, 100e18);
        vm.roll(START + W);
        uint256 state = vm.snapshotState();
        _slash(operator, set, strategy, 1e18);
        vm.roll(START + W + 1);
        _complete(root, true);
        assertEq(strategy.underlyingToken().balanceOf(staker), 50e18);

        vm.revertToState(state);
        vm.roll(START + W + 1);
        _slash(operator, set, strategy, 1e18);
        _complete(root, true);
        assertEq(strategy.underlyingToken().balanceOf(staker), 100e18);
    }

    function test_slashesOfOneBlockCountTogetherForAWithdrawal_completedLongAfter() public {
        bytes32 root = _queue(staker, strategy, 100e18);
        vm.roll(START + W);
        _slash(operator, set, strategy, 0.5e18);
        _slash(operator, second, strategy, 0.5e18);
        vm.roll(START + 10 * W);
        _slash(operator, set, strategy, 1e18);
        _slash(operator, second, strategy, 1e18);
        _complete(root, true);
        assertEq(strategy.underlyingToken().balanceOf(staker), 50e18);
    }

    function test_atZeroTheOperatorIsFinishedInTheStrategy_forGood() public {
        _slash(operator, set, strategy, 1e18);
        _slash(operator, second, strategy, 1e18);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), 0);
        assertEq(_shares(operator), 0);
        assertEq(_withdrawable(staker, strategy), 0);

        // no deposits
        _mint(staker, strategy, 1e18);
        IERC20 token = strategy.underlyingToken();
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        strategyManager.depositIntoStrategy(strategy, token, 1e18);
        // no delegations
        _deposit(stranger, strategy, 1e18);
        SignatureWithExpiry memory none;
        vm.prank(stranger);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        delegationManager.delegateTo(operator, none, bytes32(0));
        // no allocations
        vm.prank(operator);
        vm.expectRevert(InsufficientMagnitude.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 1));
        // no stake
        assertEq(_minimumStake(set, operator, START), 0);
        assertEq(allocationManager.getAllocatedStake(set, _addresses(operator), _list(strategy))[0][0], 0);
        // slashes skip
        (uint256 slashId, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(slashId, 2);
        assertEq(shares, 0);
    }

    /// @dev Against a plain list of (block, value).
    /// forge-config: default.fuzz.runs = 200
    function testFuzz_theHistoryIsTheListOfWhatSlashesLeft(uint256 seed) public {
        uint32[] memory blocks = new uint32[](12);
        uint64[] memory values = new uint64[](12);
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            vm.roll(block.number + seed % 3);
            _slash(operator, seed % 2 == 0 ? set : second, strategy, 1 + (seed >> 16) % 0.4e18);
            (blocks[i], values[i]) =
            (uint32(block.number), allocationManager.getMaxMagnitude(operator, strategy));
            if (i != 0) assertLe(values[i], values[i - 1]);
        }
        for (uint32 queried = START - 1; queried <= block.number + 1; ++queried) {
            uint64 expected = WAD;
            for (uint256 i = 0; i < 12; ++i) {
                if (blocks[i] <= queried) expected = values[i];
            }
            assertEq(_at(queried), expected);
        }
    }
}

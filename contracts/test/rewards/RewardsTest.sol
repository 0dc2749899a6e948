// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IRewardsCoordinatorTypes} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

/// @notice An AVS with an operator set, tokens to pay with, and shortcuts for the tests of chapter 04.
abstract contract RewardsTest is CoreTest, IRewardsCoordinatorTypes {
    /// @dev A midnight; the tests begin 30 days later.
    uint32 internal constant START = 1_775_001_600;
    bytes4 internal constant PANIC = 0x4e487b71;
    uint256 internal constant OVERFLOW = 0x11;
    uint256 internal constant OUT_OF_BOUNDS = 0x32;
    bytes internal constant NOT_OWNER = "Ownable: caller is not the owner";

    address internal avs = makeAddr("avs");
    OddToken internal reward;
    OperatorSet internal operatorSet;

    function setUp() public virtual override {
        super.setUp();
        vm.warp(START + 30 days);
        operatorSet = _newAvs(avs, 7, _list(strategy));
        reward = new OddToken();
        _fund(avs);
    }

    function _emissionsController() internal view virtual override returns (address) {
        return address(0xEC);
    }

    function _fund(address payer) internal {
        reward.mint(payer, 1e60);
        vm.prank(payer);
        reward.approve(address(rewardsCoordinator), type(uint256).max);
    }

    function _optIn(address submitter) internal {
        vm.prank(submitter);
        rewardsCoordinator.setOptInForProtocolFee(submitter, true);
    }

    function _panic(uint256 code) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(PANIC, code);
    }

    /* SUBMISSIONS */

    function _weights(IStrategy first) internal pure returns (StrategyAndMultiplier[] memory list) {
        list = new StrategyAndMultiplier[](1);
        list[0] = StrategyAndMultiplier(first, 1e18);
    }

    function _weights(IStrategy first, IStrategy second)
        internal
        pure
        returns (StrategyAndMultiplier[] memory list)
    {
        list = new StrategyAndMultiplier[](2);
        list[0] = StrategyAndMultiplier(first, 1e18);
        list[1] = StrategyAndMultiplier(second, 2e18);
    }

    function _submission(uint256 amount) internal view returns (RewardsSubmission memory) {
        return RewardsSubmission(_weights(strategy), IERC20(address(reward)), amount, START, 7 days);
    }

    function _directed(uint256 first, uint256 second)
        internal
        view
        returns (OperatorDirectedRewardsSubmission memory)
    {
        OperatorReward[] memory rewards = new OperatorReward[](2);
        rewards[0] = OperatorReward(address(0x44), first);
        rewards[1] = OperatorReward(address(0x55), second);
        return OperatorDirectedRewardsSubmission(
            _weights(strategy), IERC20(address(reward)), rewards, START, 3 days, "test"
        );
    }

    function _one(RewardsSubmission memory submission)
        internal
        pure
        returns (RewardsSubmission[] memory list)
    {
        list = new RewardsSubmission[](1);
        list[0] = submission;
    }

    function _one(OperatorDirectedRewardsSubmission memory submission)
        internal
        pure
        returns (OperatorDirectedRewardsSubmission[] memory list)
    {
        list = new OperatorDirectedRewardsSubmission[](1);
        list[0] = submission;
    }

    /* ROOTS */

    function _submitRoot(bytes32 root, uint32 end) internal returns (uint32 index) {
        index = uint32(rewardsCoordinator.getDistributionRootsLength());
        vm.prank(updater);
        rewardsCoordinator.submitRoot(root, end);
    }

    /// @dev And waits until it can be claimed against.
    function _activeRoot(bytes32 root, uint32 end) internal returns (uint32 index) {
        index = _submitRoot(root, end);
        vm.warp(block.timestamp + 7 days);
    }

    /* CLAIMS */

    /// @dev One earner, one token: the root is the leaf, proofs are empty.
    function _claimOf(address earner, uint256 amount)
        internal
        view
        returns (RewardsMerkleClaim memory claim, bytes32 root)
    {
        claim.tokenIndices = new uint32[](1);
        claim.tokenTreeProofs = new bytes[](1);
        claim.tokenLeaves = new TokenTreeMerkleLeaf[](1);
        claim.tokenLeaves[0] = TokenTreeMerkleLeaf(IERC20(address(reward)), amount);
        bytes32 leaf = keccak256(abi.encodePacked(uint8(1), address(reward), amount));
        claim.earnerLeaf = EarnerTreeMerkleLeaf(earner, leaf);
        root = keccak256(abi.encodePacked(uint8(0), earner, leaf));
    }
}

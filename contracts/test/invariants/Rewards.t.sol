// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorTypes
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {Core} from "../utils/Core.sol";
import {Tally} from "./Tally.sol";

/// @notice Chapter 04 §7, the contracts' part: two AVSs pay, roots promise, four earners claim. A model beside them
/// keeps what was paid, taken as fee, promised and claimed.
contract RewardsInvariants is Core, Tally, IRewardsCoordinatorTypes {
    uint32 private constant FIRST_DAY = 1_775_001_600;
    uint256 private constant LEAVES = 4;

    struct Root {
        uint256[4] earned;
        uint256 activatedAt;
        uint32 end;
        bool disabled;
    }

    address[2] private avss = [makeAddr("first avs"), makeAddr("second avs")];
    address[4] private earners = [makeAddr("a"), makeAddr("b"), makeAddr("c"), makeAddr("d")];
    LiquidStakingToken private token;
    IStrategy private strategy;

    Root[] private _roots;
    uint256[4] private _earned;
    uint256[4] private _claimed;
    uint256[2] private _submissions;
    uint256 private _paidIn;
    uint256 private _fees;
    mapping(bytes32 hash => bool) private _recorded;
    uint256 private _random;
    uint256 private _drawn;

    function setUp() public override {
        super.setUp();
        vm.warp(FIRST_DAY + 100 days);
        strategy = _newStrategy();
        token = _newToken();
        for (uint256 i = 0; i < 2; ++i) {
            token.mint(avss[i], 1e40);
            vm.prank(avss[i]);
            token.approve(address(rewardsCoordinator), type(uint256).max);
        }
        _mayFail("claim", "RootNotActivated");
        _mayFail("claim", "RootDisabled");
        _mayFail("claim", "EarningsNotGreaterThanClaimed");
        _mayFail("submitRoot", "NewRootMustBeForNewCalculatedPeriod");
        _mayFail("disableRoot", "RootAlreadyActivated");
        _mayFail("disableRoot", "RootDisabled");
        _action(this.pay.selector, "pay", 3);
        _action(this.payDirected.selector, "payDirected", 2);
        _action(this.setFee.selector, "setFee", 1);
        _action(this.submitRoot.selector, "submitRoot", 4);
        _action(this.disableRoot.selector, "disableRoot", 2);
        _action(this.claim.selector, "claim", 6);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "rewards";
    }

    modifier seeded(uint256 seed) {
        _random = uint256(keccak256(abi.encode(seed, ++_drawn)));
        vm.warp(block.timestamp + _draw(2 days));
        _;
    }

    function _draw(uint256 choices) private returns (uint256) {
        _random = uint256(keccak256(abi.encode(_random)));
        return _random % choices;
    }

    /* WHAT AVSS DO */

    function _weights() private view returns (StrategyAndMultiplier[] memory weights) {
        weights = new StrategyAndMultiplier[](1);
        weights[0] = StrategyAndMultiplier(strategy, 1e18);
    }

    function _start() private view returns (uint32) {
        return uint32(block.timestamp / 1 days * 1 days - 10 days);
    }

    function _record(uint256 avs, uint256 gross, uint256 fee, bytes32 hash) private {
        // Invariant 4.5: a hash is never recorded twice.
        assertFalse(_recorded[hash], "recorded twice");
        _recorded[hash] = true;
        ++_submissions[avs];
        _paidIn += gross;
        _fees += fee;
    }

    function pay(uint256 seed) external seeded(seed) {
        uint256 avs = _draw(2);
        uint256 amount = 1 + _draw(_draw(2) == 0 ? 20 : 1e30);
        RewardsSubmission[] memory list = new RewardsSubmission[](1);
        list[0] = RewardsSubmission(_weights(), IERC20(address(token)), amount, _start(), 7 days);
        bool paysFee = rewardsCoordinator.isOptedInForProtocolFee(avss[avs]);
        vm.prank(avss[avs]);
        rewardsCoordinator.createAVSRewardsSubmission(list);
        // Invariant 4.6: the event's amount and the fee are what was paid.
        uint256 fee = paysFee ? amount / 5 : 0;
        list[0].amount = amount - fee;
        bytes32 hash = keccak256(abi.encode(avss[avs], _submissions[avs], list[0]));
        assertTrue(rewardsCoordinator.isAVSRewardsSubmissionHash(avss[avs], hash), "hash");
        _record(avs, amount, fee, hash);
        _count("pay", true, "");
    }

    function payDirected(uint256 seed) external seeded(seed) {
        uint256 avs = _draw(2);
        OperatorDirectedRewardsSubmission[] memory list = new OperatorDirectedRewardsSubmission[](1);
        list[0].strategiesAndMultipliers = _weights();
        list[0].token = IERC20(address(token));
        list[0].operatorRewards = new OperatorReward[](1 + _draw(3));
        (list[0].startTimestamp, list[0].duration) = (_start(), 3 days);
        uint256 gross;
        for (uint256 i = 0; i < list[0].operatorRewards.length; ++i) {
            uint256 amount = 1 + _draw(_draw(2) == 0 ? 20 : 1e30);
            list[0].operatorRewards[i] = OperatorReward(address(uint160(i + 1)), amount);
            gross += amount;
        }
        bool paysFee = rewardsCoordinator.isOptedInForProtocolFee(avss[avs]);
        vm.prank(avss[avs]);
        rewardsCoordinator.createOperatorDirectedAVSRewardsSubmission(avss[avs], list);
        uint256 fees;
        for (uint256 i = 0; paysFee && i < list[0].operatorRewards.length; ++i) {
            uint256 fee = list[0].operatorRewards[i].amount / 5;
            list[0].operatorRewards[i].amount -= fee;
            fees += fee;
        }
        bytes32 hash = keccak256(abi.encode(avss[avs], _submissions[avs], list[0]));
        assertTrue(rewardsCoordinator.isOperatorDirectedAVSRewardsSubmissionHash(avss[avs], hash), "hash");
        _record(avs, gross, fees, hash);
        _count("payDirected", true, "");
    }

    function setFee(uint256 seed) external seeded(seed) {
        address avs = avss[_draw(2)];
        bool paysFee = _draw(2) == 0;
        vm.prank(avs);
        rewardsCoordinator.setOptInForProtocolFee(avs, paysFee);
        _count("setFee", true, "");
    }

    /* ROOTS */

    /// @dev More for some earners, never more than was paid in, net of fees.
    function submitRoot(uint256 seed) external seeded(seed) {
        uint256[4] memory earned = _earned;
        uint256 left = _paidIn - _fees - (earned[0] + earned[1] + earned[2] + earned[3]);
        for (uint256 i = 0; i < LEAVES; ++i) {
            uint256 more = left == 0 || _draw(3) == 0 ? 0 : _draw(left + 1);
            earned[i] += more;
            left -= more;
        }
        uint32 end = uint32(block.timestamp - 1 - _draw(1 days));
        vm.prank(updater);
        (bool success, bytes memory result) = address(rewardsCoordinator)
            .call(abi.encodeCall(rewardsCoordinator.submitRoot, (_tree(earned), end)));
        _count("submitRoot", success, result);
        if (!success) return;
        // Invariant 4.4: later roots are for later times.
        if (_roots.length > 0) assertGt(end, _roots[_roots.length - 1].end, "end");
        assertEq(rewardsCoordinator.currRewardsCalculationEndTimestamp(), end, "current end");
        _roots.push(Root(earned, block.timestamp + 7 days, end, false));
        _earned = earned;
    }

    function disableRoot(uint256 seed) external seeded(seed) {
        if (_roots.length == 0) return _nothingFor("disableRoot");
        uint256 index = _draw(8) == 0 ? _draw(_roots.length) : _stoppable();
        if (index == _roots.length) return _nothingFor("disableRoot");
        vm.prank(updater);
        (bool success, bytes memory result) =
            address(rewardsCoordinator).call(abi.encodeCall(rewardsCoordinator.disableRoot, (uint32(index))));
        _count("disableRoot", success, result);
        if (!success) return;
        assertLt(block.timestamp, _roots[index].activatedAt, "disabled too late");
        _roots[index].disabled = true;
    }

    function claim(uint256 seed) external seeded(seed) {
        if (_roots.length == 0) return _nothingFor("claim");
        uint256 index = _draw(_roots.length);
        uint256 who = _draw(LEAVES);
        if (_draw(8) != 0) (index, who) = _claimable(index, who);
        Root storage root = _roots[index];
        if (_draw(6) == 0 && block.timestamp < root.activatedAt) vm.warp(root.activatedAt);
        RewardsMerkleClaim memory proof = _proof(index, who);
        uint256 before = token.balanceOf(earners[who]);
        vm.prank(earners[who]);
        (bool success, bytes memory result) = address(rewardsCoordinator)
            .call(abi.encodeCall(rewardsCoordinator.processClaim, (proof, earners[who])));
        _count("claim", success, result);
        // Invariant 4.3: only roots that are active and not disabled pay.
        bool payable_ = !root.disabled && block.timestamp >= root.activatedAt;
        assertEq(success, payable_ && root.earned[who] > _claimed[who], "claimable");
        if (!success) return;
        // Invariant 4.1: what was claimed never falls, and is the leaf's amount afterwards.
        assertEq(token.balanceOf(earners[who]) - before, root.earned[who] - _claimed[who], "paid");
        _claimed[who] = root.earned[who];
    }

    /// @return The newest root that can still be disabled, or the number of roots.
    function _stoppable() private view returns (uint256) {
        for (uint256 index = _roots.length; index > 0; --index) {
            Root storage root = _roots[index - 1];
            if (!root.disabled && block.timestamp < root.activatedAt) return index - 1;
        }
        return _roots.length;
    }

    /// @return A root, among the last twelve, and an earner who can claim against it; else those given.
    function _claimable(uint256 givenIndex, uint256 givenEarner) private view returns (uint256, uint256) {
        for (uint256 back = 1; back <= _roots.length && back <= 12; ++back) {
            Root storage root = _roots[_roots.length - back];
            if (root.disabled || block.timestamp < root.activatedAt) continue;
            for (uint256 i = 0; i < LEAVES; ++i) {
                uint256 who = (givenEarner + i) % LEAVES;
                if (root.earned[who] > _claimed[who]) return (_roots.length - back, who);
            }
        }
        return (givenIndex, givenEarner);
    }

    /* THE TREE, by hand: four leaves */

    function _leaves(uint256[4] memory earned)
        private
        view
        returns (bytes32[4] memory tokenLeaves, bytes32[4] memory leaves)
    {
        for (uint256 i = 0; i < LEAVES; ++i) {
            tokenLeaves[i] = keccak256(abi.encodePacked(hex"01", address(token), earned[i]));
            leaves[i] = keccak256(abi.encodePacked(hex"00", earners[i], tokenLeaves[i]));
        }
    }

    function _tree(uint256[4] memory earned) private view returns (bytes32) {
        (, bytes32[4] memory leaves) = _leaves(earned);
        return keccak256(
            abi.encodePacked(
                keccak256(abi.encodePacked(leaves[0], leaves[1])),
                keccak256(abi.encodePacked(leaves[2], leaves[3]))
            )
        );
    }

    function _proof(uint256 index, uint256 who) private view returns (RewardsMerkleClaim memory proof) {
        (bytes32[4] memory tokenLeaves, bytes32[4] memory leaves) = _leaves(_roots[index].earned);
        uint256 other = who < 2 ? 2 : 0;
        (proof.rootIndex, proof.earnerIndex) = (uint32(index), uint32(who));
        proof.earnerTreeProof =
            abi.encodePacked(leaves[who ^ 1], keccak256(abi.encodePacked(leaves[other], leaves[other + 1])));
        proof.earnerLeaf = EarnerTreeMerkleLeaf(earners[who], tokenLeaves[who]);
        proof.tokenIndices = new uint32[](1);
        proof.tokenTreeProofs = new bytes[](1);
        proof.tokenLeaves = new TokenTreeMerkleLeaf[](1);
        proof.tokenLeaves[0] = TokenTreeMerkleLeaf(IERC20(address(token)), _roots[index].earned[who]);
    }

    /* WHAT ALWAYS HOLDS */

    function invariant_rewards() public view {
        uint256 claimed;
        for (uint256 i = 0; i < LEAVES; ++i) {
            claimed += _claimed[i];
            assertEq(
                rewardsCoordinator.cumulativeClaimed(earners[i], IERC20(address(token))),
                _claimed[i],
                "claimed"
            );
        }
        // Invariant 4.2: what is here is what was paid in, less fees and claims.
        assertEq(token.balanceOf(address(rewardsCoordinator)), _paidIn - _fees - claimed, "balance");
        assertEq(token.balanceOf(feeRecipient), _fees, "fees");
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(rewardsCoordinator.submissionNonce(avss[i]), _submissions[i], "nonce");
        }
        assertEq(rewardsCoordinator.getDistributionRootsLength(), _roots.length, "roots");
    }
}

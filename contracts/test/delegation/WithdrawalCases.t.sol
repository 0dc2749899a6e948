// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerErrors, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {ISignatures, SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

/// @notice Cases of chapter 01 §6.4, behaviours of its Appendix C and findings of its §8.7 that take more than one
/// function to show.
contract WithdrawalCasesTest is CoreTest, IDelegationManagerTypes {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
    }

    function _afterDelay() private {
        vm.roll(block.number + DELAY + 1);
    }

    function _worth(bytes32 root) private view returns (uint256) {
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        return shares[0];
    }

    /* TOKENS THAT CANNOT BE PAID */

    /// Sigma Prime 2024, EGN6-01: one failing token holds up the whole withdrawal, and this is the way round it.
    function test_aTokenThatCannotBePaidIsLeftBehindByWayOfShares() public {
        OddToken odd = new OddToken();
        IStrategy oddStrategy = strategyFactory.deployNewStrategy(IERC20(address(odd)));
        odd.mint(staker, 5e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 5e18);
        strategyManager.depositIntoStrategy(oddStrategy, IERC20(address(odd)), 5e18);
        vm.stopPrank();
        bytes32 root = _queue(staker, _pair(strategy, oddStrategy), _amounts(10e18, 5e18));
        _afterDelay();
        odd.setOddity(OddToken.Oddity.Reverts);

        Withdrawal memory withdrawal = _withdrawal(root);
        IERC20[] memory tokens = new IERC20[](2);
        (tokens[0], tokens[1]) = (token, IERC20(address(odd)));
        vm.prank(staker);
        vm.expectRevert();
        delegationManager.completeQueuedWithdrawal(withdrawal, tokens, true);
        assertEq(token.balanceOf(staker), 0);

        _complete(root, false);
        bytes32 alone = _queue(staker, strategy, 10e18);
        _afterDelay();
        _complete(alone, true);
        assertEq(token.balanceOf(staker), 10e18);
        assertEq(strategyManager.stakerDepositShares(staker, oddStrategy), 5e18);
    }

    /// Diligence 2023, 4.1: the shares are gone before the tokens, so rates read in a callback are too high.
    function test_ratesReadWhileATokenIsPaidAreThoseOfFewerSharesOfAllTheTokens() public {
        OddToken odd = new OddToken();
        IStrategy oddStrategy = strategyFactory.deployNewStrategy(IERC20(address(odd)));
        odd.mint(staker, 10e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 10e18);
        strategyManager.depositIntoStrategy(oddStrategy, IERC20(address(odd)), 10e18);
        vm.stopPrank();
        bytes32 root = _queue(staker, oddStrategy, 5e18);
        _afterDelay();

        odd.setCallback(
            address(oddStrategy), abi.encodeCall(IStrategy.sharesToUnderlyingView, (uint256(1e18)))
        );
        _complete(root, true);
        // floor((10e18 + 1000) * 1e18 / (5e18 + 1000))
        assertEq(abi.decode(odd.callbackResult(), (uint256)), 1999999999999999800);
        assertEq(oddStrategy.sharesToUnderlyingView(1e18), 1e18);
    }

    /* ONE STRATEGY TWICE */

    function test_anEmptiedFirstEntryLeavesNothingForTheSecond() public {
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](1);
        params[0] = QueuedWithdrawalParams(_pair(strategy, strategy), _amounts(10e18, 1), address(0));
        vm.prank(staker);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        delegationManager.queueWithdrawals(params);
    }

    /* FULLY SLASHED */

    /// Cantina 2025, M-2: a staker leaves and goes on, an operator cannot.
    function test_nativeStakeOfAFullySlashedOperatorsStakerGoesOnAfterUndelegation_theOperatorsDoesNot()
        public
    {
        address native = makeAddr("native");
        _newPod(native);
        _newPod(operator);
        _record(native, 0, 32e18);
        _delegate(native, operator);
        _slashTo(operator, BEACON, 0);

        vm.prank(address(eigenPodManager.ownerToPod(native)));
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(native, 32e18, 1 gwei);
        _undelegate(native);
        _record(native, 32e18, 32e18);
        assertEq(_withdrawable(native, BEACON), 32e18);

        vm.prank(address(eigenPodManager.ownerToPod(operator)));
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(operator, 0, 32e18);
        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.OperatorsCannotUndelegate.selector);
        delegationManager.undelegate(operator);
    }

    function test_whoHoldsNothingMayJoinAFullySlashedOperator_butNotDeposit() public {
        _slashTo(operator, strategy, 0);
        _delegate(other, operator);
        _mint(other, strategy, 1e18);
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        strategyManager.depositIntoStrategy(strategy, token, 1e18);
        assertEq(token.balanceOf(other), 1e18);
    }

    function test_sharesRefusedByAFullySlashedOperatorReturnAfterUndelegation() public {
        address next = makeAddr("next");
        _registerOperator(next);
        _delegate(staker, operator);
        SignatureWithExpiry memory none;
        vm.prank(staker);
        bytes32 root = delegationManager.redelegate(next, none, bytes32(0))[0];
        _afterDelay();
        _slashTo(next, strategy, 0);
        Withdrawal memory withdrawal = _withdrawal(root);
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), false);

        assertEq(_undelegate(staker).length, 0);
        _complete(root, false);
        assertEq(_withdrawable(staker, strategy), 10e18);
    }

    /* MANY WITHDRAWALS */

    /// Appendix C: five staggered withdrawals, two of which have aged out.
    function test_aSlashReachesTheThreeOfFiveWithdrawalsThatAreInTheWindow() public {
        _delegate(staker, operator);
        uint256 start = block.number;
        bytes32[5] memory roots;
        for (uint256 i = 0; i < 5; ++i) {
            vm.roll(start + 10 * i);
            roots[i] = _queue(staker, strategy, 1e18);
        }
        vm.roll(start + 10 + DELAY + 1); // one block after the window of the second
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 3e18);
        assertEq(_slashTo(operator, strategy, 0.25e18), 6e18, "three quarters of 5 + 3");

        _complete(roots[1], true); // not in the order of queueing
        assertEq(token.balanceOf(staker), 1e18);
        _complete(roots[0], true);
        assertEq(token.balanceOf(staker), 2e18);
        vm.roll(start + 1000);
        for (uint256 i = 2; i < 5; ++i) {
            _complete(roots[i], true);
            assertEq(token.balanceOf(staker), 2e18 + (i - 1) * 0.25e18);
        }
    }

    /* NATIVE ETH IN THE QUEUE */

    /// Sigma Prime 2025, EGSL-03; chapter 02 pitfall 32: what the slash counts knows nothing of the staker's own loss.
    function test_queuedNativeEthIsSlashedAsIfTheBeaconChainHadTakenNothing() public {
        address native = makeAddr("native");
        _newPod(native);
        _record(native, 0, 32e18);
        _delegate(native, operator);
        bytes32 root = _queue(native, BEACON, 8e18);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, BEACON), 8e18);
        _record(native, 32e18, -16e18);
        assertEq(_worth(root), 4e18);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, BEACON), 8e18);

        uint256 staked = delegationManager.operatorShares(operator, BEACON);
        assertEq(staked, 12e18);
        assertEq(_slashTo(operator, BEACON, 0.5e18), 6e18 + 4e18, "4, though the withdrawal lost 2");
        assertEq(eigenPodManager.burnableETHShares(), 10e18);
        assertEq(_worth(root), 2e18);
    }

    /// Appendix C: slashed operator, slashed staker, both, during the queue.
    function test_aQueuedNativeWithdrawalIsWorthTheProductOfBothFactors() public {
        address native = makeAddr("native");
        _newPod(native);
        _record(native, 0, 32e18);
        _delegate(native, operator);
        bytes32 root = _queue(native, BEACON, 16e18);

        uint256 state = vm.snapshotState();
        _slashTo(operator, BEACON, 0.75e18);
        assertEq(_worth(root), 12e18, "operator");
        vm.revertToState(state);
        _record(native, 32e18, -8e18);
        assertEq(_worth(root), 12e18, "staker");
        _slashTo(operator, BEACON, 0.5e18);
        assertEq(_worth(root), 6e18, "both");
        _afterDelay();
        _slashTo(operator, BEACON, 0.25e18);
        assertEq(_worth(root), 6e18, "the operator's after the window no longer counts");
        _record(native, 24e18, -12e18);
        assertEq(_worth(root), 3e18, "the beacon chain's does");
    }

    /* SIGNATURES */

    /// Sigma Prime 2023, EGN2-02: a signature is for one chain, also after it has split.
    function test_anApprovalForTheOldChainIsNoneAfterAFork() public {
        (address approver, uint256 key) = makeAddrAndKey("approver");
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, approver);
        SignatureWithExpiry memory approval =
            _approval(key, staker, operator, bytes32("salt"), block.timestamp);

        vm.chainId(block.chainid + 1);
        vm.prank(staker);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        delegationManager.delegateTo(operator, approval, bytes32("salt"));
        vm.chainId(block.chainid - 1);
        vm.prank(staker);
        delegationManager.delegateTo(operator, approval, bytes32("salt"));
        assertEq(delegationManager.delegatedTo(staker), operator);
    }
}

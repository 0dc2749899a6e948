// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdStorage, StdStorage} from "forge-std/Test.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {Core} from "./Core.sol";
import {EventLog} from "./EventLog.sol";
import {HookedStrategy, TestPod} from "./Mocks.sol";

/// @notice The core with one token strategy, and shortcuts for the tests of chapter 01.
abstract contract CoreTest is Core, EventLog {
    using stdStorage for StdStorage;

    bytes internal constant REENTRANT = "ReentrancyGuard: reentrant call";
    uint32 internal constant DELAY = 50;

    address internal operator = makeAddr("operator");
    address internal staker = makeAddr("staker");
    address internal other = makeAddr("other");

    IStrategy internal strategy;
    IERC20 internal token;

    uint256 private _slashes;

    function setUp() public virtual override {
        super.setUp();
        vm.roll(1000);
        strategy = _newStrategy();
        token = strategy.underlyingToken();
    }

    /* SLASHING WITH A GIVEN MAGNITUDE */

    function _set() internal pure returns (OperatorSet memory) {
        return OperatorSet(address(0xA5), 1);
    }

    function _lastSlashId() internal view returns (uint256) {
        return _slashes;
    }

    function _magnitude(address operator_, IStrategy strategy_) internal view returns (uint64) {
        return delegationManager.getMaxMagnitudesAtBlock(operator_, _list(strategy_), uint32(block.number))[0];
    }

    /// @dev As the AllocationManager would tell it, each time under a new slash id of `_set()`.
    function _slashTo(address operator_, IStrategy strategy_, uint64 newMagnitude)
        internal
        returns (uint256)
    {
        uint64 previous = _magnitude(operator_, strategy_);
        vm.prank(address(allocationManager));
        return delegationManager.slashOperatorShares(
            operator_, _set(), ++_slashes, strategy_, previous, newMagnitude
        );
    }

    /* PODS */

    /// @dev Pods come with native restaking; the ledger only asks who the owner's pod is.
    function _newPod(address owner_) internal returns (TestPod pod) {
        pod = new TestPod();
        stdstore.target(address(eigenPodManager)).sig("ownerToPod(address)").with_key(owner_)
            .checked_write(address(pod));
    }

    function _record(address owner_, uint256 balanceBefore, int256 delta) internal {
        vm.prank(address(eigenPodManager.ownerToPod(owner_)));
        eigenPodManager.recordBeaconChainETHBalanceUpdate(owner_, balanceBefore, delta);
    }

    /* OTHERS */

    function _pause(address target, uint256 bits) internal {
        vm.prank(pauser);
        (bool success,) = target.call(abi.encodeWithSignature("pause(uint256)", bits));
        require(success, "pause");
    }

    function _unpause(address target, uint256 bits) internal {
        vm.prank(unpauser);
        (bool success,) = target.call(abi.encodeWithSignature("unpause(uint256)", bits));
        require(success, "unpause");
    }

    function _whitelist(IStrategy strategy_) internal {
        vm.prank(owner);
        strategyFactory.whitelistStrategies(_list(strategy_));
    }

    function _newHookedStrategy(IERC20 token_) internal returns (HookedStrategy hooked) {
        hooked = new HookedStrategy(strategyManager, pauserRegistry, token_);
        _whitelist(IStrategy(address(hooked)));
    }

    function _undelegate(address staker_) internal returns (bytes32[] memory) {
        vm.prank(staker_);
        return delegationManager.undelegate(staker_);
    }

    function _registerOperatorWithApprover(address operator_, address approver) internal {
        vm.prank(operator_);
        delegationManager.registerAsOperator(approver, 0, "");
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _approval(uint256 key, address staker_, address operator_, bytes32 salt, uint256 expiry)
        internal
        view
        returns (SignatureWithExpiry memory)
    {
        bytes32 digest = delegationManager.calculateDelegationApprovalDigestHash(
            staker_, operator_, vm.addr(key), salt, expiry
        );
        return SignatureWithExpiry(_sign(key, digest), expiry);
    }

    function _withdrawal(bytes32 root) internal view returns (IDelegationManagerTypes.Withdrawal memory) {
        return delegationManager.queuedWithdrawals(root);
    }

    /// @dev The withdrawal as the chapter says it must be.
    function _withdrawalOf(
        address staker_,
        address operator_,
        uint256 nonce,
        IStrategy strategy_,
        uint256 scaledShares
    ) internal view returns (IDelegationManagerTypes.Withdrawal memory) {
        return IDelegationManagerTypes.Withdrawal(
            staker_, operator_, staker_, nonce, uint32(block.number), _list(strategy_), _amounts(scaledShares)
        );
    }

    function _amounts(uint256 amount) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = amount;
    }

    function _amounts(uint256 first, uint256 second) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (first, second);
    }

    function _pair(IStrategy first, IStrategy second) internal pure returns (IStrategy[] memory list) {
        list = new IStrategy[](2);
        (list[0], list[1]) = (first, second);
    }

    function _tokens(IERC20 token_) internal pure returns (IERC20[] memory list) {
        list = new IERC20[](1);
        list[0] = token_;
    }

    function _deposited(address staker_, IStrategy strategy_) internal view returns (uint256) {
        (, uint256[] memory shares) = delegationManager.getWithdrawableShares(staker_, _list(strategy_));
        return shares[0];
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManager, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../../src/interfaces/IEigenPodManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IPermissionController} from "../../src/interfaces/IPermissionController.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManager} from "../../src/interfaces/IStrategyManager.sol";
import {DelegationManager} from "../../src/delegation/DelegationManager.sol";
import {StrategyManager} from "../../src/strategies/StrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Appendix B of chapter 01: outside numbers for domains, digests and roots.
contract KnownAnswersTest is CoreTest, IDelegationManagerTypes {
    DelegationManager private constant DM = DelegationManager(0x1111111111111111111111111111111111111111);
    StrategyManager private constant SM = StrategyManager(0x2222222222222222222222222222222222222222);
    address private constant STAKER = 0xaAaAaAaaAaAaAaaAaAAAAAAAAaaaAaAaAaaAaaAa;
    address private constant OPERATOR = 0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB;
    address private constant APPROVER = 0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC;
    IStrategy private constant STRATEGY = IStrategy(0xDDdDddDdDdddDDddDDddDDDDdDdDDdDDdDDDDDDd);
    IERC20 private constant TOKEN = IERC20(0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE);
    uint256 private constant EXPIRY = 2000000000;

    function setUp() public override {
        super.setUp();
        vm.chainId(31337);
        vm.etch(address(DM), address(delegationManager).code); // immutables come along
        vm.etch(address(SM), address(strategyManager).code);
    }

    function test_typehashes() public view {
        assertEq(
            DM.DELEGATION_APPROVAL_TYPEHASH(),
            0x14bde674c9f64b2ad00eaaee4a8bed1fabef35c7507e3c5b9cfc9436909a2dad
        );
        assertEq(SM.DEPOSIT_TYPEHASH(), 0x4337f82d142e41f2a8c10547cd8c859bddb92262a61058e77842e24d9dea9224);
    }

    function test_domainSeparators() public view {
        assertEq(DM.version(), "1.12.0");
        assertEq(SM.version(), "1.12.0");
        assertEq(DM.domainSeparator(), 0xa8ea91caa9e28b560e0f8741670a911ed0b18b1f87795276e463baa447820daa);
        assertEq(SM.domainSeparator(), 0xc326abeb8ca3c29e9c0edef971ba98058efb59721b0d3772a25acc2d56400df6);
    }

    function test_domainSeparatorFollowsTheChainIdAndTheAddress() public {
        bytes32 here = DM.domainSeparator();
        assertTrue(here != delegationManager.domainSeparator());
        vm.chainId(1);
        assertTrue(here != DM.domainSeparator());
    }

    function test_domainVersionIsTheFirstByteOfTheVersion() public {
        assertEq(_newWithVersion("1.0.0"), _newWithVersion("10.2.3"));
        assertTrue(_newWithVersion("1.0.0") != _newWithVersion("2.0.0"));
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x32));
        this.domainOf("");
    }

    function _newWithVersion(string memory version) private returns (bytes32) {
        uint256 snapshot = vm.snapshotState();
        bytes32 separator = this.domainOf(version);
        vm.revertToState(snapshot); // so that each is deployed at the same address
        return separator;
    }

    function domainOf(string memory version) external returns (bytes32) {
        return new DelegationManager(
                IStrategyManager(address(1)),
                IEigenPodManager(address(2)),
                IAllocationManager(address(3)),
                IPauserRegistry(address(4)),
                IPermissionController(address(5)),
                0,
                version,
                0
            ).domainSeparator();
    }

    function test_delegationApprovalDigest() public view {
        assertEq(
            DM.calculateDelegationApprovalDigestHash(STAKER, OPERATOR, APPROVER, bytes32(uint256(1)), EXPIRY),
            0x69072623c36e851f741c55175206ec9c92d28819627b9ea6ee33b11490b8022a
        );
    }

    function test_depositDigest() public view {
        assertEq(
            SM.calculateStrategyDepositDigestHash(STAKER, STRATEGY, TOKEN, 1e18, 0, EXPIRY),
            0x0871218532fe807d31269b0718624842b0d14c7f086317b5260335b1deba1c8e
        );
    }

    function test_withdrawalRootOfOneStrategy() public view {
        Withdrawal memory withdrawal =
            Withdrawal(STAKER, OPERATOR, STAKER, 0, 1000, _list(STRATEGY), _amounts(1e18));
        assertEq(abi.encode(withdrawal).length, 384);
        assertEq(
            DM.calculateWithdrawalRoot(withdrawal),
            0x60f226901c48b7905a05bbd3af144780678e551242396938ab4305ac9c4b6fa0
        );
    }

    function test_withdrawalRootOfTwoStrategies() public view {
        Withdrawal memory withdrawal = Withdrawal(
            STAKER, address(0), STAKER, 7, 19000000, _pair(STRATEGY, BEACON), _amounts(1e18, 32e18)
        );
        assertEq(abi.encode(withdrawal).length, 448);
        assertEq(
            DM.calculateWithdrawalRoot(withdrawal),
            0xf43c82808654f78800ee92f66534193bf895e269f1188f4ef7b9a7a06a4aae27
        );
    }

    /// The second vector is the selector of `undelegate` on the DelegationManager.
    function test_selectors() public pure {
        assertEq(IDelegationManager.undelegate.selector, bytes4(0xda8be864));
    }
}

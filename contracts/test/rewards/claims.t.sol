// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {OddToken} from "../utils/Mocks.sol";
import {RewardsTest} from "./RewardsTest.sol";

contract ClaimsTest is RewardsTest {
    event Transfer(address indexed from, address indexed to, uint256 amount);

    address private constant E1 = 0x1000000000000000000000000000000000000001;
    address private constant E3 = 0x3000000000000000000000000000000000000003;
    address private constant TA = 0xAa000000000000000000000000000000000000Aa;
    address private constant TB = 0xbB000000000000000000000000000000000000bb;
    address private constant TC = 0xCC000000000000000000000000000000000000cC;
    uint256 private constant MOST = 1e38 - 1;
    bytes32 private constant ROOT_A = 0x8927ba8355ab6879ec7595de5b55ddcbc712ae307b6103119d434ce2d67d5327;
    bytes32 private constant ROOT_B = 0xfe0e174752b94c50b22ec3f9bd4825d44fa5e8a795e9d5b1e7e95036e30c1696;

    address private recipient = makeAddr("recipient");

    function setUp() public override {
        super.setUp();
        reward.mint(address(rewardsCoordinator), 1e38);
    }

    function process(RewardsMerkleClaim memory claim) external {
        rewardsCoordinator.processClaim(claim, recipient);
    }

    function _process(RewardsMerkleClaim memory claim) private {
        vm.prank(claim.earnerLeaf.earner);
        rewardsCoordinator.processClaim(claim, recipient);
    }

    function _refused(bytes4 selector, RewardsMerkleClaim memory claim) private {
        vm.expectRevert(selector);
        rewardsCoordinator.checkClaim(claim);
        vm.expectRevert(selector);
        _process(claim);
    }

    /* WORKED EXAMPLES: chapter 04 §3.7 and §3.8 */

    function _tokensOfTheChapter() private {
        address[3] memory tokens = [TA, TB, TC];
        for (uint256 i = 0; i < 3; ++i) {
            vm.etch(tokens[i], address(reward).code);
            OddToken(tokens[i]).mint(address(rewardsCoordinator), MOST);
        }
    }

    /// @dev The claim of E3 for TB and TC.
    function _exampleA() private pure returns (RewardsMerkleClaim memory claim) {
        claim.earnerIndex = 2;
        claim.earnerTreeProof =
            hex"0000000000000000000000000000000000000000000000000000000000000000cd7ca6ab352654dc3031b2598a6bf3ad08dbc398767a3964749459fe9d0213b9";
        claim.earnerLeaf =
            EarnerTreeMerkleLeaf(E3, 0x83ef84b68af6b67792be9ac6546b915f793adf3ec72f5d4ee34e5def1bebf715);
        claim.tokenIndices = new uint32[](2);
        (claim.tokenIndices[0], claim.tokenIndices[1]) = (1, 2);
        claim.tokenTreeProofs = new bytes[](2);
        claim.tokenTreeProofs[0] =
            hex"40ef5783f483c38147994a1543edb645af3da544906b6424ce6507f168da2f8bed9f722f75fc69da2841a6fd84c3512d484ad33ca7c7f4e8388ac92f4389475c";
        claim.tokenTreeProofs[1] =
            hex"000000000000000000000000000000000000000000000000000000000000000027356ea61db3017be6f8d61fcbb053559eaa7046deca980dc49b369f4d60d400";
        claim.tokenLeaves = new TokenTreeMerkleLeaf[](2);
        claim.tokenLeaves[0] = TokenTreeMerkleLeaf(IERC20(TB), 123_456_789);
        claim.tokenLeaves[1] = TokenTreeMerkleLeaf(IERC20(TC), MOST);
    }

    /// @dev One token at index 0 without siblings.
    function _firstEarner() private pure returns (RewardsMerkleClaim memory claim) {
        claim.earnerLeaf =
            EarnerTreeMerkleLeaf(E1, 0xd8e62b6ef6df5ef55a0556b0c600fa4ffe63431e98e206adaba579b25f7256c3);
        claim.tokenIndices = new uint32[](1);
        claim.tokenTreeProofs = new bytes[](1);
        claim.tokenLeaves = new TokenTreeMerkleLeaf[](1);
        claim.tokenLeaves[0] = TokenTreeMerkleLeaf(IERC20(TA), 1e18);
    }

    function test_leavesOfTheChapter() public view {
        RewardsMerkleClaim memory claim = _exampleA();
        assertEq(
            rewardsCoordinator.calculateTokenLeafHash(claim.tokenLeaves[0]),
            0xc309c7abdec0269714cb4cf78e22a89b6184fc2677ff862128e43215630392cd
        );
        assertEq(
            rewardsCoordinator.calculateTokenLeafHash(claim.tokenLeaves[1]),
            0x649472cc3f5372f735d4f4f720d52f91db66afae0dd092348b112fd99882911c
        );
        assertEq(
            rewardsCoordinator.calculateEarnerLeafHash(claim.earnerLeaf),
            0x2a71a80b3da33d406596678b5ca9ee0ad40311b024a0e5a6384017e295d50d70
        );
        assertEq(rewardsCoordinator.calculateEarnerLeafHash(_firstEarner().earnerLeaf), ROOT_B);
    }

    function test_exampleA_thirdEarnerClaimsTwoTokens() public {
        _tokensOfTheChapter();
        _activeRoot(ROOT_A, START);
        RewardsMerkleClaim memory claim = _exampleA();
        assertTrue(rewardsCoordinator.checkClaim(claim));
        _expectEvents();
        _from(TB);
        emit Transfer(address(rewardsCoordinator), recipient, 123_456_789);
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.RewardsClaimed(ROOT_A, E3, E3, recipient, IERC20(TB), 123_456_789);
        _from(TC);
        emit Transfer(address(rewardsCoordinator), recipient, MOST);
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.RewardsClaimed(ROOT_A, E3, E3, recipient, IERC20(TC), MOST);
        _act();
        _process(claim);
        _assertEvents();
        assertEq(rewardsCoordinator.cumulativeClaimed(E3, IERC20(TB)), 123_456_789);
        assertEq(rewardsCoordinator.cumulativeClaimed(E3, IERC20(TC)), MOST);
        assertEq(rewardsCoordinator.cumulativeClaimed(E3, IERC20(TA)), 0);
    }

    function test_exampleA_firstEarner() public {
        _tokensOfTheChapter();
        _activeRoot(ROOT_A, START);
        RewardsMerkleClaim memory claim = _firstEarner();
        claim.earnerTreeProof = hex"5b599da90515177c4c57369d2894d6ac63c46aefb78a67240424640373185085"
            hex"0bc6e87578e324a6b0502de4779bb4a13bf4c62c52cb221edd6eca6c4632f1b2";
        _process(claim);
        assertEq(OddToken(TA).balanceOf(recipient), 1e18);
    }

    function test_exampleB_oneEarnerOneToken() public {
        _tokensOfTheChapter();
        _activeRoot(ROOT_B, START);
        RewardsMerkleClaim memory claim = _firstEarner();
        claim.earnerIndex = 1;
        _refused(IRewardsCoordinatorErrors.InvalidEarnerLeafIndex.selector, claim);
        claim.earnerIndex = 0;
        claim.tokenIndices[0] = 1;
        _refused(IRewardsCoordinatorErrors.InvalidTokenLeafIndex.selector, claim);
        claim.tokenIndices[0] = 0;
        _process(claim);
        assertEq(OddToken(TA).balanceOf(recipient), 1e18);
    }

    /// @dev Invariant 4.18, on chain: flipping any bit of a leaf, a proof or an index rejects.
    function testFuzz_everyFlippedBitIsRefused(uint256 which, uint8 bit) public {
        _activeRoot(ROOT_A, START);
        RewardsMerkleClaim memory claim = _exampleA();
        uint256 mask = 1 << uint256(bit);
        which = bound(which, 0, 8);
        if (which == 0) claim.earnerIndex ^= uint32(1 << (bit % 32));
        if (which == 1) claim.tokenIndices[bit % 2] ^= uint32(1 << (bit % 32));
        if (which == 2) _flip(claim.earnerTreeProof, uint256(bit) * 2);
        if (which == 3) _flip(claim.tokenTreeProofs[0], uint256(bit) * 2);
        if (which == 4) _flip(claim.tokenTreeProofs[1], uint256(bit) * 2 + 1);
        if (which == 5) claim.earnerLeaf.earner = address(uint160(E3) ^ uint160(1 << (bit % 160)));
        if (which == 6) claim.earnerLeaf.earnerTokenRoot ^= bytes32(mask);
        if (which == 7) {
            claim.tokenLeaves[1].token = IERC20(address(uint160(TC) ^ uint160(1 << (bit % 160))));
        }
        if (which == 8) claim.tokenLeaves[0].cumulativeEarnings ^= mask;
        vm.expectRevert();
        rewardsCoordinator.checkClaim(claim);
    }

    function _flip(bytes memory proof, uint256 bit) private pure {
        proof[bit / 8] ^= bytes1(uint8(1 << (bit % 8)));
    }

    /* CUMULATIVE CLAIMS */

    // invariants 4.1 and 4.2
    function testFuzz_laterRootsPayTheDifference(uint96[4] memory earnings) public {
        uint256 claimed;
        for (uint32 i = 0; i < 4; ++i) {
            (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, earnings[i]);
            claim.rootIndex = _activeRoot(root, START + i);
            if (earnings[i] <= claimed) {
                vm.expectRevert(IRewardsCoordinatorErrors.EarningsNotGreaterThanClaimed.selector);
            } else {
                claimed = earnings[i];
            }
            _process(claim);
            assertEq(rewardsCoordinator.cumulativeClaimed(staker, IERC20(address(reward))), claimed);
            assertEq(reward.balanceOf(recipient), claimed);
        }
    }

    function test_anOlderRootPaysAsLongAsItProvesMore() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        claim.rootIndex = _activeRoot(root, START);
        _activeRoot(keccak256("without the staker"), START + 1);
        _process(claim);
        assertEq(reward.balanceOf(recipient), 10);
    }

    function test_aClaimWithoutTokensPasses() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        claim.tokenIndices = new uint32[](0);
        claim.tokenTreeProofs = new bytes[](0);
        claim.tokenLeaves = new TokenTreeMerkleLeaf[](0);
        _process(claim);
        vm.prank(other);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.processClaim(claim, recipient);
    }

    function test_theSameTokenTwiceFailsTheSecondTime() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        claim.tokenIndices = new uint32[](2);
        claim.tokenTreeProofs = new bytes[](2);
        TokenTreeMerkleLeaf memory leaf = claim.tokenLeaves[0];
        claim.tokenLeaves = new TokenTreeMerkleLeaf[](2);
        (claim.tokenLeaves[0], claim.tokenLeaves[1]) = (leaf, leaf);
        assertTrue(rewardsCoordinator.checkClaim(claim));
        vm.expectRevert(IRewardsCoordinatorErrors.EarningsNotGreaterThanClaimed.selector);
        _process(claim);
    }

    function test_processClaimsOfSeveralEarners() public {
        RewardsMerkleClaim[] memory claims = new RewardsMerkleClaim[](2);
        bytes32 root;
        (claims[0], root) = _claimOf(staker, 10);
        claims[0].rootIndex = _submitRoot(root, START);
        (claims[1], root) = _claimOf(operator, 5);
        claims[1].rootIndex = _activeRoot(root, START + 1);
        vm.prank(staker);
        rewardsCoordinator.setClaimerFor(other);
        vm.prank(operator);
        rewardsCoordinator.setClaimerFor(other);
        vm.prank(other);
        rewardsCoordinator.processClaims(claims, recipient);
        assertEq(reward.balanceOf(recipient), 15);
    }

    /* CHECKS, IN THEIR ORDER */

    function test_refusesWhilePaused() public {
        _pause(address(rewardsCoordinator), 1 << 2);
        (RewardsMerkleClaim memory claim,) = _claimOf(staker, 10);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        rewardsCoordinator.processClaim(claim, recipient);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        rewardsCoordinator.processClaims(new RewardsMerkleClaim[](0), recipient);
    }

    function test_isLockedWhileATokenIsPaid() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        reward.setCallback(
            address(rewardsCoordinator), abi.encodeCall(rewardsCoordinator.processClaim, (claim, recipient))
        );
        _process(claim);
        assertEq(reward.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
        reward.setCallback(
            address(rewardsCoordinator),
            abi.encodeCall(rewardsCoordinator.processClaims, (new RewardsMerkleClaim[](0), recipient))
        );
        (claim, root) = _claimOf(staker, 20);
        claim.rootIndex = _activeRoot(root, START + 1);
        _process(claim);
        assertEq(reward.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
    }

    function test_refusesARootThatIsNotThere() public {
        (RewardsMerkleClaim memory claim,) = _claimOf(staker, 10);
        vm.expectRevert(_panic(OUT_OF_BOUNDS));
        rewardsCoordinator.checkClaim(claim);
    }

    // invariant 4.3
    function test_refusesADisabledRootBeforeOneThatWaits() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        claim.tokenTreeProofs = new bytes[](0);
        _submitRoot(root, START);
        _refused(IRewardsCoordinatorErrors.RootNotActivated.selector, claim);
        vm.prank(updater);
        rewardsCoordinator.disableRoot(0);
        _refused(IRewardsCoordinatorErrors.RootDisabled.selector, claim);
        vm.warp(block.timestamp + 365 days);
        _refused(IRewardsCoordinatorErrors.RootDisabled.selector, claim);
    }

    function test_refusesListsOfDifferentLengthsBeforeTheProof() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        claim.earnerIndex = 9;
        claim.tokenTreeProofs = new bytes[](2);
        _refused(IRewardsCoordinatorErrors.InputArrayLengthMismatch.selector, claim);
        claim.tokenIndices = new uint32[](2);
        _refused(IRewardsCoordinatorErrors.InputArrayLengthMismatch.selector, claim);
    }

    function test_refusesALargeIndexBeforeAnEmptyRootBeforeAnOddProof() public {
        (RewardsMerkleClaim memory claim,) = _claimOf(staker, 10);
        _activeRoot(0, START);
        claim.earnerTreeProof = new bytes(33);
        claim.earnerIndex = 2;
        _refused(IRewardsCoordinatorErrors.InvalidEarnerLeafIndex.selector, claim);
        claim.earnerIndex = 1;
        _refused(IRewardsCoordinatorErrors.EmptyRoot.selector, claim);
        claim.rootIndex = _activeRoot(keccak256("root"), START + 1);
        _refused(IRewardsCoordinatorErrors.InvalidProofLength.selector, claim);
        claim.earnerTreeProof = new bytes(32);
        _refused(IRewardsCoordinatorErrors.InvalidClaimProof.selector, claim);
    }

    /// @dev The bound is a shift: with 256 siblings it is 0.
    function test_aProofOf256SiblingsHasNoIndex() public {
        (RewardsMerkleClaim memory claim,) = _claimOf(staker, 10);
        _activeRoot(keccak256("root"), START);
        claim.earnerTreeProof = new bytes(256 * 32);
        _refused(IRewardsCoordinatorErrors.InvalidEarnerLeafIndex.selector, claim);
    }

    function test_refusesTokensInTheSameOrder() public {
        (RewardsMerkleClaim memory claim,) = _claimOf(staker, 10);
        claim.earnerLeaf.earnerTokenRoot = 0;
        _activeRoot(keccak256(abi.encodePacked(uint8(0), staker, bytes32(0))), START);
        claim.tokenTreeProofs[0] = new bytes(33);
        claim.tokenIndices[0] = 2;
        _refused(IRewardsCoordinatorErrors.InvalidTokenLeafIndex.selector, claim);
        claim.tokenIndices[0] = 1;
        _refused(IRewardsCoordinatorErrors.EmptyRoot.selector, claim);
        (claim,) = _claimOf(staker, 10);
        claim.earnerLeaf.earnerTokenRoot = keccak256("others");
        claim.rootIndex =
            _activeRoot(keccak256(abi.encodePacked(uint8(0), staker, keccak256("others"))), START + 1);
        claim.tokenTreeProofs[0] = new bytes(31);
        _refused(IRewardsCoordinatorErrors.InvalidProofLength.selector, claim);
        claim.tokenTreeProofs[0] = "";
        _refused(IRewardsCoordinatorErrors.InvalidClaimProof.selector, claim);
    }

    function test_refusesAWrongProofBeforeItLooksAtTheCaller() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        claim.tokenLeaves[0].cumulativeEarnings = 11;
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidClaimProof.selector);
        this.process(claim);
        claim.tokenLeaves[0].cumulativeEarnings = 10;
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        this.process(claim);
    }

    function test_nothingToClaim() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 0);
        _activeRoot(root, START);
        assertTrue(rewardsCoordinator.checkClaim(claim));
        vm.expectRevert(IRewardsCoordinatorErrors.EarningsNotGreaterThanClaimed.selector);
        _process(claim);
    }

    function test_moreThanWasPaidIn() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 1e38 + 1);
        _activeRoot(root, START);
        vm.expectRevert(SafeTransferLib.TransferFailed.selector);
        _process(claim);
    }

    /* CLAIMERS */

    function test_onlyTheClaimerClaims() public {
        (RewardsMerkleClaim memory claim, bytes32 root) = _claimOf(staker, 10);
        _activeRoot(root, START);
        vm.prank(staker);
        rewardsCoordinator.setClaimerFor(other);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        _process(claim);
        vm.prank(other);
        rewardsCoordinator.processClaim(claim, recipient);
        assertEq(reward.balanceOf(recipient), 10);
    }
}

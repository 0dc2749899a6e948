// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IEmissionsControllerErrors,
    IEmissionsControllerEvents,
    IEmissionsControllerTypes
} from "../../src/interfaces/IEmissionsController.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {EmissionsController} from "../../src/rewards/EmissionsController.sol";
import {BackingEigen} from "../../src/tokens/BackingEigen.sol";
import {Eigen} from "../../src/tokens/Eigen.sol";
import {RewardsTest} from "./RewardsTest.sol";

contract EmissionsControllerTest is RewardsTest, IEmissionsControllerTypes {
    uint256 private constant INFLATION = 2_356_969_864_211_533_000_000_000;
    uint256 private constant FIRST_EPOCH = START + 35 days;
    uint256 private constant WEEK = 7 days;
    uint256 private constant NOT_STARTED = type(uint256).max;

    EmissionsController private emissions;
    BackingEigen private backing;
    Eigen private eigen;
    address private council = makeAddr("council");
    address private predicted;

    function setUp() public override {
        // The RewardsCoordinator is made before, and knows the EmissionsController's address.
        predicted = makeAddr("emissions");
        super.setUp();
        address[] memory minters = new address[](1);
        minters[0] = predicted;
        backing = BackingEigen(_create("BackingEigen", abi.encode(owner, minters)));
        eigen = Eigen(_create("Eigen", abi.encode(backing)));
        _deploy(INFLATION);
        emissions = EmissionsController(predicted);
        vm.prank(owner);
        rewardsCoordinator.setRewardsForAllSubmitter(predicted, true);
    }

    function _deploy(uint256 inflation) private {
        deployCodeTo(
            _artifact("EmissionsController"), _arguments(inflation, FIRST_EPOCH, WEEK, 1 days), predicted
        );
    }

    function _emissionsController() internal view override returns (address) {
        return predicted;
    }

    function _arguments(uint256 inflation, uint256 start, uint256 epoch, uint256 interval)
        private
        view
        returns (bytes memory)
    {
        return abi.encode(
            EmissionsControllerConstructorParams({
                eigen: eigen,
                backingEigen: backing,
                allocationManager: allocationManager,
                rewardsCoordinator: rewardsCoordinator,
                pauserRegistry: pauserRegistry,
                inflationRate: inflation,
                startTime: start,
                epochLength: epoch,
                calculationInterval: interval
            }),
            owner,
            council,
            0
        );
    }

    function _distribution(DistributionType kind, uint64 weight)
        private
        view
        returns (Distribution memory distribution)
    {
        distribution.weight = weight;
        distribution.startEpoch = uint64(_epoch() + 1);
        distribution.distributionType = kind;
        distribution.operatorSet = operatorSet;
        distribution.strategiesAndMultipliers = new StrategyAndMultiplier[][](1);
        distribution.strategiesAndMultipliers[0] = _weights(strategy);
    }

    function _epoch() private view returns (uint256) {
        uint256 epoch = emissions.getCurrentEpoch();
        return epoch == NOT_STARTED ? 0 : epoch;
    }

    function _add(Distribution memory distribution) private returns (uint256) {
        vm.prank(council);
        return emissions.addDistribution(distribution);
    }

    function _refused(bytes4 selector, Distribution memory distribution) private {
        vm.prank(council);
        vm.expectRevert(selector);
        emissions.addDistribution(distribution);
    }

    /// @dev A distribution of this kind, and the first epoch that it is in.
    function _begin(DistributionType kind) private {
        Distribution memory distribution = _distribution(kind, 10_000);
        distribution.startEpoch = 0;
        _add(distribution);
        vm.warp(FIRST_EPOCH);
    }

    /* EPOCHS */

    function test_beforeTheFirstEpoch() public {
        assertEq(emissions.getCurrentEpoch(), NOT_STARTED);
        assertEq(emissions.nextTimeButtonPressable(), FIRST_EPOCH);
        assertEq(emissions.lastTimeButtonPressable(), NOT_STARTED);
        _add(_distribution(DistributionType.Manual, 1));
        assertEq(emissions.getTotalProcessableDistributions(), 1);
        assertFalse(emissions.isButtonPressable());
        vm.expectRevert(IEmissionsControllerErrors.EmissionsNotStarted.selector);
        emissions.pressButton(1);
    }

    function test_epochsFollowEachOther() public {
        vm.warp(FIRST_EPOCH + 2 * WEEK - 1);
        assertEq(emissions.getCurrentEpoch(), 1);
        assertEq(emissions.lastTimeButtonPressable(), FIRST_EPOCH + WEEK);
        assertEq(emissions.nextTimeButtonPressable(), FIRST_EPOCH + 2 * WEEK);
        _add(_distribution(DistributionType.Manual, 1));
        // What was added in an epoch is paid from the next one on.
        assertEq(emissions.getTotalProcessableDistributions(), 0);
        vm.warp(FIRST_EPOCH + 2 * WEEK);
        assertEq(emissions.getTotalProcessableDistributions(), 1);
        assertTrue(emissions.isButtonPressable());
    }

    /* pressButton */

    function test_allEarners() public {
        _begin(DistributionType.RewardsForAllEarners);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionProcessed(0, 0, emissions.getDistribution(0), true);
        emissions.pressButton(1);
        RewardsSubmission memory submission = RewardsSubmission(
            _weights(strategy), IERC20(address(eigen)), INFLATION, uint32(FIRST_EPOCH), uint32(WEEK)
        );
        bytes32 hash = keccak256(abi.encode(predicted, 0, submission));
        assertTrue(rewardsCoordinator.isRewardsSubmissionForAllEarnersHash(predicted, hash));
        assertEq(eigen.balanceOf(address(rewardsCoordinator)), INFLATION);
        assertEq(backing.totalSupply(), INFLATION);
        vm.expectRevert(IEmissionsControllerErrors.AllDistributionsProcessed.selector);
        emissions.pressButton(1);
    }

    function test_eigenDA() public {
        _begin(DistributionType.EigenDA);
        emissions.pressButton(1);
        assertEq(rewardsCoordinator.submissionNonce(avs), 1);
        assertEq(eigen.balanceOf(address(rewardsCoordinator)), INFLATION);
    }

    function test_operatorSetsNeedAnAppointment() public {
        bytes4[2] memory selectors = [
            rewardsCoordinator.createTotalStakeRewardsSubmission.selector,
            rewardsCoordinator.createUniqueStakeRewardsSubmission.selector
        ];
        DistributionType[2] memory kinds =
            [DistributionType.OperatorSetTotalStake, DistributionType.OperatorSetUniqueStake];
        for (uint256 i = 0; i < 2; ++i) {
            Distribution memory distribution = _distribution(kinds[i], 4000);
            distribution.startEpoch = 0;
            _add(distribution);
        }
        vm.warp(FIRST_EPOCH);
        vm.prank(avs);
        permissionController.setAppointee(avs, predicted, address(rewardsCoordinator), selectors[1]);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionProcessed(0, 0, emissions.getDistribution(0), false);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionProcessed(1, 0, emissions.getDistribution(1), true);
        emissions.pressButton(2);
        assertEq(eigen.balanceOf(address(rewardsCoordinator)), INFLATION * 4 / 10);

        vm.prank(avs);
        permissionController.setAppointee(avs, predicted, address(rewardsCoordinator), selectors[0]);
        vm.warp(FIRST_EPOCH + WEEK);
        emissions.pressButton(2);
        assertEq(eigen.balanceOf(address(rewardsCoordinator)), INFLATION * 12 / 10);
    }

    function test_manualGoesToTheCouncil() public {
        _begin(DistributionType.Manual);
        emissions.pressButton(5);
        assertEq(eigen.balanceOf(council), INFLATION);
    }

    function test_oneAmountForEachListOfStrategies() public {
        Distribution memory distribution = _distribution(DistributionType.RewardsForAllEarners, 10_000);
        distribution.startEpoch = 0;
        distribution.strategiesAndMultipliers = new StrategyAndMultiplier[][](3);
        for (uint256 i = 0; i < 3; ++i) {
            distribution.strategiesAndMultipliers[i] = _weights(strategy);
        }
        _add(distribution);
        vm.warp(FIRST_EPOCH);
        emissions.pressButton(1);
        assertEq(rewardsCoordinator.submissionNonce(predicted), 3);
        assertEq(eigen.balanceOf(address(rewardsCoordinator)), INFLATION / 3 * 3);
    }

    function test_moreListsThanUnitsGetNothing() public {
        _deploy(3);
        for (uint256 count = 3; count < 5; ++count) {
            Distribution memory distribution = _distribution(DistributionType.RewardsForAllEarners, 10_000);
            distribution.startEpoch = uint64(count - 3);
            distribution.strategiesAndMultipliers = new StrategyAndMultiplier[][](count);
            for (uint256 i = 0; i < count; ++i) {
                distribution.strategiesAndMultipliers[i] = _weights(strategy);
            }
            vm.prank(council);
            if (count == 3) emissions.addDistribution(distribution);
            else emissions.updateDistribution(0, distribution);
            vm.warp(FIRST_EPOCH + (count - 3) * WEEK);
            emissions.pressButton(1);
            assertEq(eigen.balanceOf(address(rewardsCoordinator)), 3);
        }
        assertEq(eigen.balanceOf(predicted), 3);
    }

    function test_aPressMayPayAPart() public {
        for (uint64 i = 0; i < 3; ++i) {
            Distribution memory distribution = _distribution(DistributionType.Manual, 1000);
            distribution.startEpoch = 0;
            _add(distribution);
        }
        vm.warp(FIRST_EPOCH);
        emissions.pressButton(0); // the epoch's EIGEN is made all the same
        assertEq(eigen.balanceOf(predicted), INFLATION);
        emissions.pressButton(2);
        assertEq(eigen.balanceOf(council), INFLATION * 2 / 10);
        vm.expectRevert(_panic(OVERFLOW));
        emissions.pressButton(type(uint256).max);
        emissions.pressButton(100);
        assertEq(eigen.balanceOf(council), INFLATION * 3 / 10);
        assertEq(backing.totalSupply(), INFLATION);
    }

    function test_missedEpochsAreNotMadeUpFor() public {
        _begin(DistributionType.Manual);
        vm.warp(FIRST_EPOCH + 5 * WEEK);
        emissions.pressButton(type(uint256).max);
        assertEq(backing.totalSupply(), INFLATION);
    }

    function test_onlyWithinItsEpochs() public {
        Distribution memory distribution = _distribution(DistributionType.Manual, 10_000);
        (distribution.startEpoch, distribution.totalEpochs) = (2, 2);
        _add(distribution);
        uint256 paid;
        for (uint256 epoch = 0; epoch < 6; ++epoch) {
            vm.warp(FIRST_EPOCH + epoch * WEEK);
            emissions.pressButton(1);
            if (epoch == 2 || epoch == 3) ++paid;
            assertEq(eigen.balanceOf(council), paid * INFLATION);
        }
    }

    function test_withoutAnAmountNothingHappens() public {
        Distribution memory distribution = _distribution(DistributionType.Manual, 0);
        distribution.startEpoch = 0;
        _add(distribution);
        distribution = _distribution(DistributionType.Disabled, 5);
        distribution.startEpoch = 0;
        vm.prank(council);
        emissions.updateDistribution(0, distribution);
        vm.warp(FIRST_EPOCH);
        emissions.pressButton(1);
        assertEq(eigen.balanceOf(predicted), INFLATION);
    }

    /// @dev One bad list of strategies fails the whole entry, which is not tried again.
    function test_aDistributionThatFailsIsSweptLater() public {
        Distribution memory distribution = _distribution(DistributionType.RewardsForAllEarners, 10_000);
        distribution.startEpoch = 0;
        distribution.strategiesAndMultipliers[0] = new StrategyAndMultiplier[](0);
        _add(distribution);
        vm.warp(FIRST_EPOCH);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionProcessed(0, 0, emissions.getDistribution(0), false);
        emissions.pressButton(1);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.Swept(council, INFLATION);
        emissions.sweep();
        assertEq(eigen.balanceOf(council), INFLATION);
    }

    /// @dev Chapter 04, pitfall 9: the lock's string is compared.
    function test_refusesToBePressedFromInsideTheRewardsCoordinator() public {
        _begin(DistributionType.RewardsForAllEarners);
        reward.setCallback(predicted, abi.encodeCall(emissions.pressButton, (1)));
        vm.prank(avs);
        rewardsCoordinator.createAVSRewardsSubmission(_one(_submission(1)));
        assertEq(
            reward.callbackResult(),
            abi.encodeWithSelector(IEmissionsControllerErrors.MaliciousCallDetected.selector)
        );
        emissions.pressButton(1);
    }

    function test_refusesARewardsCoordinatorThatFailsWithoutAReason() public {
        _begin(DistributionType.RewardsForAllEarners);
        vm.mockCallRevert(
            address(rewardsCoordinator),
            abi.encodeWithSelector(rewardsCoordinator.createRewardsForAllEarners.selector),
            ""
        );
        vm.expectRevert(IEmissionsControllerErrors.MaliciousCallDetected.selector);
        emissions.pressButton(1);
    }

    function test_pausing() public {
        _begin(DistributionType.Manual);
        _pause(predicted, 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        emissions.pressButton(1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        emissions.sweep();
    }

    /* sweep */

    function test_sweepWaitsUntilTheButtonCanNotBePressed() public {
        _begin(DistributionType.Manual);
        _expectEvents();
        _act();
        emissions.sweep();
        emissions.pressButton(0);
        vm.getRecordedLogs();
        emissions.sweep();
        _assertEvents();
        assertEq(eigen.balanceOf(predicted), INFLATION);
    }

    /* LIST */

    function test_addDistribution() public {
        Distribution memory distribution = _distribution(DistributionType.OperatorSetTotalStake, 6000);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionAdded(0, NOT_STARTED, distribution);
        assertEq(_add(distribution), 0);
        assertEq(_add(_distribution(DistributionType.Manual, 4000)), 1);
        assertEq(emissions.totalWeight(), 10_000);
        assertEq(abi.encode(emissions.getDistribution(0)), abi.encode(distribution));
    }

    function test_addDistributionChecksInOrder() public {
        Distribution memory distribution = _distribution(DistributionType.Disabled, 10_001);
        vm.expectRevert(IEmissionsControllerErrors.CallerIsNotIncentiveCouncil.selector);
        emissions.addDistribution(distribution);

        _begin(DistributionType.Manual);
        _refused(IEmissionsControllerErrors.CannotAddDisabledDistribution.selector, distribution);
        distribution.distributionType = DistributionType.OperatorSetUniqueStake;
        distribution.operatorSet = OperatorSet(avs, 8);
        (distribution.startEpoch, distribution.totalEpochs) = (0, type(uint64).max);
        distribution.strategiesAndMultipliers = new StrategyAndMultiplier[][](0);
        _refused(IEmissionsControllerErrors.AllDistributionsMustBeProcessed.selector, distribution);
        emissions.pressButton(1);
        _refused(IEmissionsControllerErrors.OperatorSetNotRegistered.selector, distribution);
        distribution.operatorSet.id = 7;
        _refused(IEmissionsControllerErrors.StartEpochMustBeInTheFuture.selector, distribution);
        distribution.startEpoch = 1;
        _refused(IEmissionsControllerErrors.EndEpochTooLarge.selector, distribution);
        distribution.totalEpochs -= 1;
        _refused(IEmissionsControllerErrors.TotalWeightExceedsMax.selector, distribution);
        distribution.weight = 0;
        _refused(IEmissionsControllerErrors.RewardsSubmissionsCannotBeEmpty.selector, distribution);
        distribution.distributionType = DistributionType.Manual;
        _add(distribution);
    }

    function test_updateDistribution() public {
        _add(_distribution(DistributionType.RewardsForAllEarners, 10_000));
        Distribution memory other_ = _distribution(DistributionType.EigenDA, 7);
        other_.strategiesAndMultipliers = new StrategyAndMultiplier[][](2);
        other_.strategiesAndMultipliers[1] = _weights(strategy, BEACON);
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.DistributionUpdated(0, NOT_STARTED, other_);
        vm.startPrank(council);
        emissions.updateDistribution(0, other_);
        assertEq(emissions.totalWeight(), 7);
        assertEq(abi.encode(emissions.getDistribution(0)), abi.encode(other_));
        // The weight of a disabled one still counts.
        other_ = _distribution(DistributionType.Disabled, 9);
        emissions.updateDistribution(0, other_);
        assertEq(emissions.totalWeight(), 9);
        other_.strategiesAndMultipliers = new StrategyAndMultiplier[][](0);
        vm.expectRevert(IEmissionsControllerErrors.RewardsSubmissionsCannotBeEmpty.selector);
        emissions.updateDistribution(0, other_);
        vm.expectRevert(_panic(OUT_OF_BOUNDS));
        emissions.updateDistribution(1, other_);
        vm.stopPrank();
        vm.expectRevert(IEmissionsControllerErrors.CallerIsNotIncentiveCouncil.selector);
        emissions.updateDistribution(1, other_);
    }

    function test_getDistributions() public {
        for (uint64 i = 0; i < 3; ++i) {
            _add(_distribution(DistributionType.Manual, i));
        }
        assertEq(emissions.getDistributions(0, 2).length, 2);
        Distribution[] memory rest = emissions.getDistributions(1, 10);
        assertEq(rest.length, 2);
        assertEq(rest[1].weight, 2);
        assertEq(emissions.getDistributions(3, 10).length, 0);
        vm.expectRevert(_panic(OVERFLOW));
        emissions.getDistributions(4, 10);
        vm.expectRevert(_panic(OVERFLOW));
        emissions.getDistributions(1, type(uint256).max);
        vm.expectRevert(_panic(OUT_OF_BOUNDS));
        emissions.getDistribution(3);
    }

    function test_setIncentiveCouncil() public {
        vm.expectRevert(NOT_OWNER);
        emissions.setIncentiveCouncil(other);
        vm.startPrank(owner);
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        emissions.setIncentiveCouncil(address(0));
        vm.expectEmit(address(emissions));
        emit IEmissionsControllerEvents.IncentiveCouncilUpdated(other);
        emissions.setIncentiveCouncil(other);
        assertEq(emissions.incentiveCouncil(), other);
    }

    // invariant 4.8
    function testFuzz_weightsAndEmissions(uint64[8] memory weights, uint8[8] memory lengths) public {
        uint256 sum;
        uint256 epochs;
        vm.warp(FIRST_EPOCH);
        for (uint256 i = 0; i < weights.length; ++i) {
            uint64 weight = weights[i] % 5001;
            Distribution memory distribution = _distribution(DistributionType.Manual, weight);
            if (sum + weight > 10_000) {
                _refused(IEmissionsControllerErrors.TotalWeightExceedsMax.selector, distribution);
            } else {
                _add(distribution);
                sum += weight;
            }
            assertEq(emissions.totalWeight(), sum);
            vm.warp(block.timestamp + WEEK);
            if (emissions.isButtonPressable()) {
                ++epochs;
                emissions.pressButton(lengths[i]);
                while (emissions.isButtonPressable()) emissions.pressButton(1);
            }
            assertEq(backing.totalSupply(), epochs * INFLATION);
            assertLe(eigen.balanceOf(council), backing.totalSupply());
        }
    }

    /* DEPLOYMENT */

    function create(bytes memory arguments) external {
        bytes memory code = abi.encodePacked(vm.getCode(_artifact("EmissionsController")), arguments);
        assembly {
            if iszero(create(0, add(code, 32), mload(code))) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function test_deployment() public {
        assertEq(emissions.EMISSIONS_INFLATION_RATE(), INFLATION);
        assertEq(emissions.EMISSIONS_START_TIME(), FIRST_EPOCH);
        assertEq(emissions.EMISSIONS_EPOCH_LENGTH(), WEEK);
        assertEq(emissions.MAX_TOTAL_WEIGHT(), 10_000);
        assertEq(address(emissions.EIGEN()), address(eigen));
        assertEq(address(emissions.BACKING_EIGEN()), address(backing));
        assertEq(address(emissions.ALLOCATION_MANAGER()), address(allocationManager));
        assertEq(address(emissions.REWARDS_COORDINATOR()), address(rewardsCoordinator));
        assertEq(emissions.owner(), owner);
        vm.expectRevert(_panic(0x12));
        this.create(_arguments(INFLATION, 1, 1, 0));
        vm.expectRevert(IEmissionsControllerErrors.EpochLengthNotAlignedWithCalculationInterval.selector);
        this.create(_arguments(INFLATION, 1 days + 1, 1 days + 1, 1 days));
        vm.expectRevert(IEmissionsControllerErrors.StartTimeNotAlignedWithCalculationInterval.selector);
        this.create(_arguments(INFLATION, 1 days + 1, 1 days, 1 days));
        council = address(0);
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        this.create(_arguments(INFLATION, 1 days, 1 days, 1 days));
    }
}
